import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { CHAIN_START, headText } from '../../geodata/audit/check-chain.ts';
import { readHead } from '../audit/verify-chain.ts';
import type { Manifest } from './manifest.ts';

const tablesSchema = z.array(z.object({ schema: z.string(), name: z.string() }));
const countedSchema = z.object({ rows: z.string(), checksum: z.string() });
const migrationsSchema = z.array(z.object({ number: z.number(), name: z.string(), checksum: z.string() }));

/** Days and instants print alike only in one time zone. */
export const FINGERPRINT_SETTINGS = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local extra_float_digits = 1`;

/** `identifier`: a table's name, quoted. One row: how many rows, and the sum of the first 48 bits of the MD5 of each as text. */
export function fingerprintQuery(identifier: string): string {
  return `select count(*)::text as rows,
    coalesce(sum(('x' || left(md5(t::text), 12))::bit(48)::bigint), 0)::text as checksum from ${identifier} t`;
}

export function quoted(table: string): string {
  return table
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
}

export type Content = Pick<Manifest, 'migrations' | 'dataVersion' | 'auditHead' | 'tables'>;

/** What a database holds, to be compared after a restore. null: it is no database of the portal. Takes a transaction, in one snapshot. */
export async function readContent(sql: TransactionSql): Promise<Content | null> {
  await sql.unsafe(FINGERPRINT_SETTINGS).simple();
  const [there] = await sql<{ portal: boolean; chained: boolean }[]>`
    select to_regclass('portal.publication') is not null and to_regclass('public.schema_migration') is not null as portal,
      to_regclass('portal.audit_seal') is not null as chained`;
  if (there?.portal !== true) return null;
  const found = tablesSchema.parse([
    ...(await sql`
      select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and (n.nspname in ('portal', 'account', 'open')
        or (n.nspname = 'public' and c.relname = 'schema_migration'))
      order by 1, 2`),
  ]);
  const tables: Manifest['tables'] = {};
  for (const { schema, name } of found) {
    const [row] = await sql.unsafe(fingerprintQuery(quoted(`${schema}.${name}`)));
    tables[`${schema}.${name}`] = countedSchema.parse(row);
  }
  const [version] = await sql<
    { v: string | null }[]
  >`select max(data_version)::text as v from portal.publication`;
  const migrations = await sql`select number, name, checksum from public.schema_migration order by number`;
  const head = there.chained ? await readHead(sql) : CHAIN_START;
  return {
    tables,
    migrations: migrationsSchema.parse([...migrations]),
    dataVersion: version?.v ?? null,
    auditHead: head.seq === 0 ? null : headText(head),
  };
}

/** The first table that differs, as a sentence; null: both hold the same. */
export function firstDifference(seen: Manifest['tables'], wanted: Manifest['tables']): string | null {
  for (const name of new Set([...Object.keys(wanted), ...Object.keys(seen)])) {
    const [a, b] = [seen[name], wanted[name]];
    if (a?.rows === b?.rows && a?.checksum === b?.checksum) continue;
    return `${name} has ${a?.rows ?? 'no'} rows (${a?.checksum ?? '–'}); wanted: ${b?.rows ?? 'none'} (${b?.checksum ?? '–'})`;
  }
  return null;
}
