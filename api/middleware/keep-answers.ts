import type { MiddlewareHandler } from 'hono';
import { cacheControlOf } from '../cache/cache-control.ts';
import { keepResponse } from '../cache/keep-response.ts';
import type { Published } from '../cache/published.ts';
import type { PortalEnv } from '../portal.ts';
import { todayInProvince } from '../routes/light-day.ts';

/** Routes name the data version of an answer here: an answer of another one is never kept. */
export const DATA_VERSION_HEADER = 'Data-Version';

/**
 * Keeps what a route answers until the next publication, once for all who ask the same. The day is part of
 * the key, as the day of light depends on it when none is asked for.
 */
export function keepAnswers({ edition, answers }: Published, now: () => Date): MiddlewareHandler<PortalEnv> {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const role = c.get('role');
    const { dataVersion } = await edition.read(role);
    const { pathname, search } = new URL(c.req.url);
    return keepResponse(c, next, {
      cache: answers,
      key: `${role} ${dataVersion} ${todayInProvince(now())} ${pathname}${search}`,
      cacheControl: cacheControlOf(c.get('identity')),
      mayKeep: ({ headers }) => headers.get(DATA_VERSION_HEADER) === String(dataVersion),
    });
  };
}
