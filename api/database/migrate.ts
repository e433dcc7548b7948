import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sql, TransactionSql } from 'postgres';
import { MigrationChanged, MigrationFailed } from './errors.ts';

export type Migration = { readonly number: number; readonly name: string; readonly text: string };

const folder = join(import.meta.dirname, 'migrations');
const filePattern = /^(\d{4})-[a-z0-9-]+\.sql$/;
// Any constant does, as long as every version of this program uses the same.
const advisoryKey = 3_992_020;

/** The migrations of this program in order, from NNNN-name.sql. Throws on a stray name or a number used twice. */
export async function readMigrations(from = folder): Promise<Migration[]> {
  const names = (await readdir(from)).filter((name) => name.endsWith('.sql')).sort();
  const migrations = await Promise.all(
    names.map(async (name) => {
      const number = Number(filePattern.exec(name)?.[1] ?? Number.NaN);
      if (Number.isNaN(number)) throw new MigrationFailed(`${name} is no migration; wanted: NNNN-name.sql.`);
      return { number, name, text: await readFile(join(from, name), 'utf8') };
    }),
  );
  const twice = migrations.find((migration, at) => migrations[at - 1]?.number === migration.number);
  if (twice) throw new MigrationFailed(`Two migrations have the number of ${twice.name}.`);
  return migrations;
}

/** What is kept of a migration's text, to notice a change. */
export function migrationChecksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Brings the database to the newest migration, each in a transaction of its own; `sql` must be the owner's. Safe to run from two
 * processes at once. Returns the names of those that ran here. Throws MigrationChanged, MigrationFailed.
 */
export async function migrate(sql: Sql, migrations?: readonly Migration[]): Promise<string[]> {
  const all = migrations ?? (await readMigrations());
  const ran: string[] = [];
  for (const migration of all) {
    const applied = await sql.begin((transaction) => apply(transaction, migration, all));
    if (applied) ran.push(migration.name);
  }
  return ran;
}

async function apply(sql: TransactionSql, migration: Migration, all: readonly Migration[]): Promise<boolean> {
  // Held to the end of the transaction: a second process waits here and then finds the row.
  await sql`select pg_advisory_xact_lock(${advisoryKey})`;
  await sql`
    create table if not exists schema_migration (
      number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now()
    )`;
  const rows = await sql<{ number: number; name: string; checksum: string }[]>`
    select number, name, checksum from schema_migration order by number`;
  for (const row of rows) verify(row, all);
  if (rows.some((row) => row.number === migration.number)) return false;
  const newest = rows.at(-1)?.number ?? 0;
  if (migration.number < newest) {
    throw new MigrationChanged(`${migration.name} is new, but migration ${newest} was applied before it.`);
  }
  try {
    await sql.unsafe(migration.text).simple();
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new MigrationFailed(`The migration ${migration.name} failed and nothing of it was kept: ${words}`, {
      cause: error,
    });
  }
  await sql`
    insert into schema_migration (number, name, checksum)
    values (${migration.number}, ${migration.name}, ${migrationChecksum(migration.text)})`;
  return true;
}

function verify(row: { number: number; name: string; checksum: string }, all: readonly Migration[]): void {
  const known = all.find((migration) => migration.number === row.number);
  if (!known) {
    throw new MigrationChanged(
      `The database has migration ${row.name}, which this program does not know; run a newer version of the portal.`,
    );
  }
  const now = migrationChecksum(known.text);
  if (now !== row.checksum) {
    throw new MigrationChanged(
      `The migration ${known.name} was changed after it was applied: its checksum is ${now.slice(0, 12)}, applied was ${row.checksum.slice(0, 12)}.`,
    );
  }
}
