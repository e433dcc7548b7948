import type { Sql } from 'postgres';
import { type Migration, readMigrations } from './migrate.ts';

// The files of a running program never change.
let known: Promise<Migration[]> | null = null;

/** Names of the migrations of this program that the database has not had yet; `sql` must be the owner's. */
export async function readPending(sql: Sql): Promise<string[]> {
  known ??= readMigrations();
  const rows = await sql<{ number: number }[]>`select number from public.schema_migration`;
  const applied = new Set(rows.map(({ number }) => number));
  return (await known).filter(({ number }) => !applied.has(number)).map(({ name }) => name);
}
