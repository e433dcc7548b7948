import type { MiddlewareHandler } from 'hono';
import { cacheControlOf } from '../cache/cache-control.ts';
import { etagOf, matchesEtag } from '../cache/etag.ts';
import type { PortalEnv } from '../portal.ts';

/**
 * Answers may be kept, by anyone where they are public, and must be asked about again (`no-cache`): the tag is a digest
 * of the body, or of what the route says stands for it, so a publication that changes nothing for a caller costs that
 * caller nothing.
 */
export const cacheHeaders: MiddlewareHandler<PortalEnv> = async (c, next) => {
  await next();
  if (c.res.status !== 200 || c.res.headers.has('ETag') || c.res.headers.has('Cache-Control')) return;
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return;
  const body = Buffer.from(await c.res.arrayBuffer());
  const tagged = c.get('tagged');
  const etag = etagOf(tagged === undefined ? body : Buffer.from(tagged));
  const headers = new Headers(c.res.headers);
  headers.set('ETag', etag);
  headers.set('Cache-Control', cacheControlOf(c.get('identity')));
  headers.append('Vary', 'Accept-Encoding');
  if (matchesEtag(c.req.header('If-None-Match'), etag)) {
    headers.delete('Content-Type');
    headers.delete('Content-Length');
    c.res = new Response(null, { status: 304, headers });
    return;
  }
  headers.set('Content-Length', String(body.length));
  c.res = new Response(body, { status: 200, headers });
};
