import type { MiddlewareHandler } from 'hono';
import type { Computed } from '../cache/answer-cache.ts';
import type { Published } from '../cache/published.ts';
import { sendAnswer } from '../cache/send-answer.ts';
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
    let isMine = false;
    const compute = async (): Promise<Computed | null> => {
      isMine = true;
      await next();
      if (c.res.status !== 200) return null;
      return {
        body: new Uint8Array(await c.res.arrayBuffer()),
        type: c.res.headers.get('Content-Type') ?? 'application/json',
        keep: c.res.headers.get(DATA_VERSION_HEADER) === String(dataVersion),
      };
    };
    const answer = await answers.get(
      `${role} ${dataVersion} ${todayInProvince(now())} ${pathname}${search}`,
      compute,
    );
    if (answer === null) return isMine ? undefined : next();
    const response = await sendAnswer(c, answer, 'public, no-cache');
    // Hono would carry the headers of the route's own response over to this one.
    c.res = undefined;
    c.res = response;
  };
}
