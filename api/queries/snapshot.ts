import type { TransactionSql } from 'postgres';
import type { Database } from '../database/database.ts';
import type { Access } from '../database/in-role.ts';

/** One view of the database for all queries of an answer: a publication in between changes none of them. */
export function inSnapshot<T>(
  database: Database,
  role: Access,
  work: (sql: TransactionSql) => Promise<T>,
  options: { readonly timeoutMs?: number } = {},
): Promise<T> {
  return database.inRole(
    role,
    async (sql) => {
      await sql`set transaction isolation level repeatable read`.simple();
      return work(sql);
    },
    options,
  );
}
