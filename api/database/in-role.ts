import type { Sql, TransactionSql } from 'postgres';

/** Least right first. The database decides what each may see; see migration 0001 and those after it. */
export const databaseRoles = [
  'portal_public',
  'portal_reader',
  'portal_planner',
  'portal_steward',
  'portal_admin',
] as const;
export type DatabaseRole = (typeof databaseRoles)[number];

/**
 * What the database lets a request see: all that a role may, or `role@code`, the same within one district (migration 0021). One
 * word, so that whatever is kept under it is never given to somebody who may see something else.
 */
export type Access = DatabaseRole | `${DatabaseRole}@${string}`;

/** The role of an access, and the district it is limited to or null. Throws for a word that is no access. */
export function partsOfAccess(access: Access): {
  readonly role: DatabaseRole;
  readonly district: string | null;
} {
  const [name, district = null] = access.split('@');
  const role = databaseRoles.find((id) => id === name);
  if (role === undefined || (district !== null && !/^[0-9A-Za-z._-]{1,20}$/.test(district))) {
    throw new Error(`"${access}" is no access`);
  }
  return { role, district };
}

/** No statement of a role runs longer than this, in ms, whatever a route asks for: who is not known gets the least. */
export const LONGEST_STATEMENT_MS: Readonly<Record<DatabaseRole, number>> = {
  portal_public: 30_000,
  portal_reader: 60_000,
  portal_planner: 60_000,
  portal_steward: 120_000,
  portal_admin: 120_000,
};

export type InRoleOptions = {
  /** Longest run of one statement in ms; 10,000 when not given, and never more than the role may. */
  readonly timeoutMs?: number;
  /** True when not given. */
  readonly readOnly?: boolean;
};

/**
 * Runs `work` in one transaction with the rights of `access`. An error thrown by `work` rolls it back. Within `work` use the given
 * `sql` alone: on the embedded engine any other query would wait for this transaction to end.
 */
export function inRole<T>(
  sql: Sql,
  access: Access,
  work: (sql: TransactionSql) => Promise<T>,
  { timeoutMs = 10_000, readOnly = true }: InRoleOptions = {},
): Promise<T> {
  const { role, district } = partsOfAccess(access);
  const settings = [
    `set local role ${role}`,
    `set local portal.district = '${district ?? ''}'`,
    `set local statement_timeout = ${Math.max(1, Math.round(Math.min(timeoutMs, LONGEST_STATEMENT_MS[role])))}`,
    // Parallel plans made tile queries 1.6 to 4 times slower on two cores.
    'set local max_parallel_workers_per_gather = 0',
  ];
  const result = sql.begin(readOnly ? 'read only' : 'read write', async (transaction) => {
    await transaction.unsafe(settings.join('; ')).simple();
    return { value: await work(transaction) };
  });
  return result.then(({ value }) => value);
}
