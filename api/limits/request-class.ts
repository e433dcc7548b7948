/** Requests that cost about the same and are counted together. */
export type RequestClass = 'tile' | 'read' | 'report' | 'write' | 'page';

/**
 * Requests a minute. An office of fifty people comes in by one address, so these stop a program that runs away and never a
 * room full of readers; signing in has a stricter rule of its own.
 */
export const LIMIT_PER_MINUTE: Readonly<Record<RequestClass, number>> = {
  tile: 6000,
  page: 3000,
  read: 1200,
  write: 240,
  report: 120,
};

const MADE_ANEW = /^\/api\/(?:reports|exports)(?:\/|$)/;
/** Going to another office to sign in leaves a row behind, and coming back too. */
const SIGNING_IN = /^\/api\/auth\/oidc(?:\/|$)/;
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Null for a path that is asked by the machines around the portal, which must always be answered. */
export function requestClassOf(method: string, path: string): RequestClass | null {
  if (path === '/healthz' || path.startsWith('/health/') || path === '/metrics') return null;
  if (!READING.has(method) || SIGNING_IN.test(path)) return 'write';
  if (path.startsWith('/tiles/')) return 'tile';
  if (MADE_ANEW.test(path)) return 'report';
  return /^\/(?:api|ogc)(?:\/|$)/.test(path) ? 'read' : 'page';
}
