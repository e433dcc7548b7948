import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';

/** What matches every address: middleware, and the page that takes what nothing else answers. */
const EVERY = '/*';

/** The pattern of the route a request is for, whoever on the way to it answers: a cache, a limit, the route itself. */
export function patternOf(c: Context): string {
  return matchedRoutes(c).findLast(({ path }) => path !== EVERY)?.path ?? EVERY;
}
