import type { MiddlewareHandler } from 'hono';

/** The one rule react-aria writes into the page (touch-action of what can be pressed), by its digest. */
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/**
 * Scripts and styles come from this origin alone: the map and the controls place things through the object model, which no
 * policy forbids. The map decodes tiles in workers and reads images through blob and data addresses.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  `style-src 'self' ${REACT_ARIA_STYLE}`,
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

/** A year, so that a browser that has been here once never asks in the clear again. */
const STRICT_TRANSPORT = 'max-age=31536000';

/** The one page that other sites may show in a frame, where the portal is set so. */
const EMBEDDED = /^\/embed\/?$/;

/**
 * `publicUrl` tells whether users come by TLS: only then may a browser be told never to come otherwise. `embedOrigins` are the
 * sites that may frame /embed; X-Frame-Options cannot name them and is left out there.
 */
export function securityHeaders(publicUrl: string, embedOrigins: readonly string[] = []): MiddlewareHandler {
  const headers = {
    ...HEADERS,
    ...(new URL(publicUrl).protocol === 'https:' ? { 'Strict-Transport-Security': STRICT_TRANSPORT } : {}),
  };
  const embedPolicy = CONTENT_SECURITY_POLICY.replace(
    "frame-ancestors 'none'",
    `frame-ancestors ${embedOrigins.join(' ')}`,
  );
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
    if (EXPORT_WORKER.test(c.req.path)) c.res.headers.set('Content-Security-Policy', EXPORT_WORKER_POLICY);
    if (embedOrigins.length > 0 && EMBEDDED.test(c.req.path)) {
      c.res.headers.set('Content-Security-Policy', embedPolicy);
      c.res.headers.delete('X-Frame-Options');
    }
  };
}
