import type { MiddlewareHandler } from 'hono';

/**
 * Scripts come from this origin alone. Inline style attributes are the map's and the controls' way to place
 * things (style-src-attr); inline style elements and inline scripts stay forbidden. The map decodes tiles in
 * workers and reads images through blob and data addresses.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The worker that writes GeoPackages runs SQLite, a program in WebAssembly from this origin. A worker obeys the policy
 * of its own script, so that no page has to allow it.
 */
const EXPORT_WORKER = /^\/assets\/export-worker-[\w-]+\.js$/;
const EXPORT_WORKER_POLICY = CONTENT_SECURITY_POLICY.replace(
  "script-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
);

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  if (EXPORT_WORKER.test(c.req.path)) c.res.headers.set('Content-Security-Policy', EXPORT_WORKER_POLICY);
};
