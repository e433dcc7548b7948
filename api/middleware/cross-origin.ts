import type { MiddlewareHandler } from 'hono';
import type { PortalEnv } from '../portal.ts';

/** The same for everybody, whoever asks: open data, the tiles of the public layers, what describes them. */
const OPEN_TO_ALL =
  /^\/(?:ogc(?:\/.*)?|dcat\.jsonld|openapi\.json|tiles\/(?:communes|districts|roads)(?:\/.*)?)$/;

/** What the public may read; an account may get more there, so that only the answer to nobody is shared. */
const OPEN_TO_PUBLIC =
  /^\/api\/(?:meta|units|blocks|attainment|promises|places|exports|reports|lighting\/(?:coverage|segments|history))(?:\/.*)?$/;

const READING = new Set(['GET', 'HEAD']);
/** Beyond these a page may send without asking first. */
const MAY_SEND = 'If-None-Match';
const MAY_READ = 'Content-Crs, Content-Disposition, Data-Version, ETag, Retry-After, X-Request-Id';
const ASKED_AGAIN_S = 86_400;

/**
 * Lets pages of other sites read what is public. Never with credentials: a browser that sends a session along is then not
 * given the answer, and answers to an account are not shared at all.
 */
export const crossOrigin: MiddlewareHandler<PortalEnv> = async (c, next) => {
  const { method, path } = c.req;
  const isForAll = OPEN_TO_ALL.test(path);
  if (!isForAll && !OPEN_TO_PUBLIC.test(path)) return next();
  const wanted = method === 'OPTIONS' ? c.req.header('Access-Control-Request-Method') : undefined;
  if (wanted !== undefined && READING.has(wanted)) {
    return c.body(null, 204, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': [...READING].join(', '),
      'Access-Control-Allow-Headers': MAY_SEND,
      'Access-Control-Max-Age': String(ASKED_AGAIN_S),
    });
  }
  await next();
  if (!READING.has(method)) return;
  // Before anybody was asked who they are, a failure says nothing of an account.
  const { identity }: Partial<PortalEnv['Variables']> = c.var;
  if (!isForAll && (identity?.actor ?? null) !== null) return;
  c.res.headers.set('Access-Control-Allow-Origin', '*');
  c.res.headers.set('Access-Control-Expose-Headers', MAY_READ);
};
