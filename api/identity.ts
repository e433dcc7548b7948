import type { AccountRole } from '../geodata/account/account-role.ts';
import { type Access, type DatabaseRole, databaseRoles } from './database/in-role.ts';
import { ApiProblem } from './errors.ts';

/** Who asks: with which rights the request is answered, and under which name its writes are recorded. */
export interface Identity {
  readonly role: DatabaseRole;
  /** The account's sign-in name; null for the anonymous public. */
  readonly actor: string | null;
  /** What the account is called to be, and the district it is limited to, if any. */
  readonly account?: { readonly role: AccountRole; readonly district: string | null };
}

export const ANYONE: Identity = { role: 'portal_public', actor: null };

/** What the database lets them see: a district given to an account limits all of it. */
export function accessOf({ role, account }: Identity): Access {
  const district = account?.district ?? null;
  return district === null ? role : `${role}@${district}`;
}

/** Finds out who sent a request. */
export type Identify = (request: Request) => Identity | Promise<Identity>;

/**
 * The name to record a write under. Throws ApiProblem `sign-in-needed` for the public and `not-allowed` for an
 * account with less right than `least`; the database refuses both too.
 */
export function actorAtLeast(least: DatabaseRole, { role, actor }: Identity): string {
  if (actor === null) throw new ApiProblem('sign-in-needed');
  if (databaseRoles.indexOf(role) < databaseRoles.indexOf(least)) throw new ApiProblem('not-allowed');
  return actor;
}
