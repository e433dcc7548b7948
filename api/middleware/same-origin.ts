import type { MiddlewareHandler } from 'hono';
import { ApiProblem } from '../errors.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A page of another site can make a browser send a request with our cookie, but cannot hide where it comes from: browsers
 * say so in Sec-Fetch-Site, and in Origin where that one is missing (plain HTTP). Programs send neither and have no cookie
 * of somebody else's.
 */
export function sameOrigin(publicUrl: string): MiddlewareHandler {
  const publicOrigin = new URL(publicUrl).origin;
  return async (c, next) => {
    if (!READING.has(c.req.method) && isForeign(c.req.raw.headers, publicOrigin)) {
      throw new ApiProblem('foreign-origin');
    }
    await next();
  };
}

function isForeign(headers: Headers, publicOrigin: string): boolean {
  const site = headers.get('Sec-Fetch-Site');
  if (site !== null) return site !== 'same-origin';
  const origin = headers.get('Origin');
  if (origin === null || origin === publicOrigin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.get('Host');
}
