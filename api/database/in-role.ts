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

export type InRoleOptions = {
  /** Longest run of one statement in ms; 10,000 when not given. */
  readonly timeoutMs?: number;
  /** True when not given. */
  readonly readOnly?: boolean;
};

/**
 * Runs `work` in one transaction with the rights of `role`. An error thrown by `work` rolls it back. Within `work` use the given
 * `sql` alone: on the embedded engine any other query would wait for this transaction to end.
 */
export function inRole<T>(
  sql: Sql,
  role: DatabaseRole,
  work: (sql: TransactionSql) => Promise<T>,
  { timeoutMs = 10_000, readOnly = true }: InRoleOptions = {},
): Promise<T> {
  const settings = [
    `set local role ${role}`,
    `set local statement_timeout = ${Math.max(1, Math.round(timeoutMs))}`,
    // Parallel plans made tile queries 1.6 to 4 times slower on two cores.
    'set local max_parallel_workers_per_gather = 0',
  ];
  const result = sql.begin(readOnly ? 'read only' : 'read write', async (transaction) => {
    await transaction.unsafe(settings.join('; ')).simple();
    return { value: await work(transaction) };
  });
  return result.then(({ value }) => value);
}
