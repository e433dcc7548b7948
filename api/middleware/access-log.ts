import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { PortalEnv } from '../portal.ts';
import { patternOf } from './pattern-of.ts';

/**
 * One line a request: what was asked (the route's pattern, never its query: a search may hold a name), how it
 * ended and how long it took, in milliseconds.
 */
export function accessLog(logger: Logger): MiddlewareHandler<PortalEnv> {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const { status } = c.res;
    const line = {
      requestId: c.get('requestId'),
      method: c.req.method,
      route: patternOf(c),
      status,
      durationMs: Math.round((performance.now() - started) * 10) / 10,
    };
    if (status >= 500) logger.error(line, 'request');
    else logger.info(line, 'request');
  };
}
