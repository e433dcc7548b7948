import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { PortalEnv } from '../portal.ts';

/** What a proxy in front may send: short, and nothing that could forge a log line. */
const VALID_ID = /^[A-Za-z0-9._-]{8,128}$/;

/** Gives each request an id, the caller's own where it is a plain one, and sends it back. */
export const requestId: MiddlewareHandler<PortalEnv> = async (c, next) => {
  const given = c.req.header('X-Request-Id');
  const id = given !== undefined && VALID_ID.test(given) ? given : randomUUID();
  c.set('requestId', id);
  await next();
  c.res.headers.set('X-Request-Id', id);
};
