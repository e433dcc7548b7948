import type { TransactionSql } from 'postgres';

/**
 * One publication at a time, to the end of the transaction: two that remake the same route at once would each keep
 * what the other made. Take it after locks of rows, never before.
 */
export async function lockPublications(sql: TransactionSql): Promise<void> {
  await sql`lock table portal.publication in share row exclusive mode`;
}
