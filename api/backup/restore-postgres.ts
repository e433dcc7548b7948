import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sql } from 'postgres';
import { openPostgres } from '../database/postgres/open-postgres.ts';
import { checkArchive, type OnBytes, payloadOf } from './archive.ts';
import { FINGERPRINT_SETTINGS, fingerprintQuery, quoted } from './fingerprint.ts';
import type { Manifest } from './manifest.ts';
import { runProgram } from './postgres-programs.ts';
import { BackupRefused } from './problems.ts';
import { requireKnown } from './require-known.ts';
import { RESTORE_PRELUDE } from './restore-prelude.ts';

/**
 * Puts a backup into the database of `url`, in one transaction that ends only after every table was compared with the manifest: a
 * kill on the way, a broken dump or a difference leaves what was there. Throws BackupRefused, BackupDamaged.
 */
export async function restorePostgres(
  url: string,
  path: string,
  { replace, onBytes }: { replace: boolean; onBytes?: OnBytes },
): Promise<{ manifest: Manifest }> {
  const manifest = await checkArchive(path);
  await requireKnown(manifest, 'postgres');
  const { sql } = await openPostgres(url, { max: 1 });
  try {
    await requireFree(sql, replace);
  } finally {
    await sql.end();
  }
  const reader = runProgram('pg_restore', ['--no-owner', '--file=-'], {
    address: null,
    stdin: 'pipe',
    stdout: 'pipe',
  });
  const writer = runProgram('psql', ['--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', '--file=-'], {
    address: url,
    stdin: 'pipe',
    stdout: 'ignore',
  });
  const [archive, script, input] = [reader.child.stdin, reader.child.stdout, writer.child.stdin];
  if (archive === null || script === null || input === null) throw new Error('a program has no pipe');
  // Whoever ends first closes the pipes of the others; its own words are told below.
  for (const stream of [archive, script, input]) stream.on('error', () => {});
  try {
    await tell(input, `begin;\n${RESTORE_PRELUDE}\n`);
    const source = payloadOf(path);
    let done = 0;
    source.on('data', (chunk) => {
      done += chunk.length;
      onBytes?.(done, manifest.payload.bytes);
    });
    const fed = pipeline(source, archive).catch(() => {});
    await pipeline(script, input, { end: false });
    await Promise.all([fed, reader.ended]);
    // Only now: a script that broke off must not be kept.
    await tell(input, `${compareScript(manifest)}\ncommit;\n`);
    input.end();
  } catch (error) {
    reader.child.kill();
    input.destroy();
    await writer.ended;
    await reader.ended;
    throw error;
  }
  await writer.ended;
  return { manifest };
}

async function tell(input: Writable, text: string): Promise<void> {
  if (!input.write(text)) await Promise.race([once(input, 'drain'), once(input, 'close')]);
}

async function requireFree(sql: Sql, replace: boolean): Promise<void> {
  const [others] = await sql<{ n: number }[]>`
    select count(*)::int as n from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;
  if (others !== undefined && others.n > 0) {
    throw new BackupRefused(`${others.n} other connections use this database; stop the portal first.`);
  }
  const [there] = await sql<{ portal: boolean }[]>`
    select to_regclass('portal.publication') is not null as portal`;
  if (there?.portal !== true || replace) return;
  const [holds] = await sql<{ data: boolean }[]>`
    select exists (select from portal.publication) or exists (select from portal.unit) as data`;
  if (holds?.data === true) {
    throw new BackupRefused(
      'The database holds a portal already; add --replace to put the backup in its place (make a backup of it first: nothing of it is kept).',
    );
  }
}

/** Raises where a table is not as the manifest says. */
function compareScript({ tables }: Manifest): string {
  const checks = Object.entries(tables).map(([table, { rows, checksum }]) => {
    const [identifier, wanted] = [quoted(table), `${rows} ${checksum}`];
    return `if (select f.rows || ' ' || f.checksum from (${fingerprintQuery(identifier)}) f) <> '${wanted}' then
      raise exception 'the restored table ${table.replaceAll("'", "''")} is not as in the backup'; end if;`;
  });
  return `${FINGERPRINT_SETTINGS};\nset local search_path = public;\ndo $compare$ begin\n${checks.join('\n')}\nend $compare$;`;
}
