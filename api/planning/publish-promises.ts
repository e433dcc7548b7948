import type { TransactionSql } from 'postgres';
import { publish } from '../database/publish/publish.ts';

const LONGEST_MS = 120_000;

/**
 * Lets the map show which roads are promised, in the transaction that changed it. What the caller may write is
 * written: deriving is the owner's. Returns the data version, to be announced after the commit.
 */
export async function publishPromises(sql: TransactionSql, by: string, note: string): Promise<string> {
  await sql.unsafe(`set local role none; set local statement_timeout = ${LONGEST_MS}`).simple();
  return publish(sql, { by, note, changed: ['light'] });
}
