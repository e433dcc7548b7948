import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { clientAddress } from '../client-address.ts';
import { ApiProblem } from '../errors.ts';
import { addressKey } from '../limits/address-key.ts';
import { LIMIT_PER_MINUTE, type RequestClass, requestClassOf } from '../limits/request-class.ts';
import type { PortalEnv } from '../portal.ts';

const WINDOW_S = 60;

/**
 * Counts requests of an account, or of an address where nobody is signed in, each class of them apart. The machine itself
 * is not counted: a proxy in front whose address is not among `trusted` would else spend one budget for all its visitors.
 */
export function rateLimits(
  trusted: readonly string[],
  limits: Readonly<Record<RequestClass, number>> = LIMIT_PER_MINUTE,
): MiddlewareHandler<PortalEnv> {
  const limiterOf = (points: number) => new RateLimiterMemory({ points, duration: WINDOW_S });
  const limiters: Readonly<Record<RequestClass, RateLimiterMemory>> = {
    tile: limiterOf(limits.tile),
    page: limiterOf(limits.page),
    read: limiterOf(limits.read),
    write: limiterOf(limits.write),
    report: limiterOf(limits.report),
  };
  return async (c, next) => {
    const counted = requestClassOf(c.req.method, c.req.path);
    const address = clientAddress(c, trusted);
    const from = address === null ? null : addressKey(address);
    if (counted !== null && from !== null) {
      const { actor } = c.get('identity');
      await take(limiters[counted], actor === null ? `address ${from}` : `account ${actor}`, limits[counted]);
    }
    await next();
  };
}

async function take(limiter: RateLimiterMemory, key: string, limit: number): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterS = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new ApiProblem(
      'too-many-requests',
      [
        {
          field: 'requests',
          message: {
            vi: `Thử lại sau ${retryAfterS} giây`,
            en: `Try again in ${retryAfterS} seconds`,
          },
          wanted: `≤ ${limit} / ${WINDOW_S} s`,
        },
      ],
      { retryAfterS },
    );
  }
}
