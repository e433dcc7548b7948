import type { TransactionSql } from 'postgres';

/** One at a time per scenario, to the end of the transaction. */
export async function lockScenario(sql: TransactionSql, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
}
