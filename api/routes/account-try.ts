import type { Context } from 'hono';
import { LOCK_OUT_OF_ADDRESS, LOCK_OUT_OF_NAME } from '../../geodata/account/lock-out.ts';
import { type TrySubject, takeTry } from '../accounts/failed-tries.ts';
import { clientAddress } from '../client-address.ts';
import { ApiProblem } from '../errors.ts';
import type { Portal, PortalEnv } from '../portal.ts';

function lockedOut(until: Date, now: Date): ApiProblem {
  const retryAfterS = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  const message = { vi: `Thử lại sau ${retryAfterS} giây`, en: `Try again in ${retryAfterS} seconds` };
  return new ApiProblem('locked-out', [{ field: 'until', value: until.toISOString(), message }], {
    retryAfterS,
  });
}

/** A browser on which the account has signed in before stands for itself, so that nobody elsewhere can make it wait. */
function subjectsOf(c: Context<PortalEnv>, portal: Portal, username: string | null): TrySubject[] {
  const mark =
    username === null ? null : (portal.accounts?.devices.markOf(c.req.raw.headers, username) ?? null);
  if (mark !== null) return [{ kind: 'device', text: `${username} ${mark}`, rule: LOCK_OUT_OF_NAME }];
  const address = clientAddress(c, portal.trustedProxies);
  const subjects: TrySubject[] = [];
  if (address !== null) subjects.push({ kind: 'address', text: address, rule: LOCK_OUT_OF_ADDRESS });
  if (username !== null) subjects.push({ kind: 'name', text: username, rule: LOCK_OUT_OF_NAME });
  return subjects;
}

/**
 * Counts one try of a password or code of this account, beforehand; of the address alone where nobody was named yet. What it was
 * counted under, to be given back when the try succeeds. Throws ApiProblem `locked-out` while the name, the address or the known
 * device must wait.
 */
export async function takeAccountTry(
  c: Context<PortalEnv>,
  portal: Portal,
  username: string | null,
): Promise<TrySubject[]> {
  const subjects = subjectsOf(c, portal, username);
  const now = new Date();
  const lockedUntil = await takeTry(portal.database.sql, subjects, now.getTime());
  if (lockedUntil !== null) throw lockedOut(lockedUntil, now);
  return subjects;
}
