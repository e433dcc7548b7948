import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { TransactionSql } from 'postgres';
import type { Database } from '../database/database.ts';
import { type OnBytes, writeArchive } from './archive.ts';
import { type Content, readContent } from './fingerprint.ts';
import type { Manifest } from './manifest.ts';
import { runProgram } from './postgres-programs.ts';
import { BackupRefused } from './problems.ts';

const PORTAL_LACKS = 'There is nothing to back up: the database holds no portal.';

function inSnapshot<T>(database: Database, work: (sql: TransactionSql) => Promise<T>): Promise<T> {
  return database.sql
    .begin('isolation level repeatable read read only', async (sql) => ({ value: await work(sql) }))
    .then(({ value }) => value);
}

/**
 * Writes one file with all that the database holds, as of one instant: on a real server the portal may run meanwhile (`url` is its
 * address), the embedded engine is this process's alone. Does not migrate. Throws BackupRefused.
 */
export async function makeBackup(
  database: Database,
  { path, url, onBytes }: { path: string; url: string | undefined; onBytes?: OnBytes },
): Promise<Manifest> {
  if (url === undefined) {
    const content = await inSnapshot(database, readContent);
    if (content === null) throw new BackupRefused(PORTAL_LACKS);
    const dump = await database.dumpNow('backup');
    if (dump === null)
      throw new BackupRefused('The embedded database was lost while it was dumped; try again.');
    try {
      return await write(database, path, createReadStream(dump), content, onBytes);
    } finally {
      await rm(dump, { force: true });
    }
  }
  return inSnapshot(database, async (sql) => {
    const content = await readContent(sql);
    if (content === null) throw new BackupRefused(PORTAL_LACKS);
    const [row] = await sql<{ snapshot: string }[]>`select pg_export_snapshot() as snapshot`;
    const { child, ended } = runProgram(
      'pg_dump',
      ['--format=custom', '--no-owner', '--no-comments', `--snapshot=${row?.snapshot}`],
      { address: url, stdin: 'ignore', stdout: 'pipe' },
    );
    if (child.stdout === null) throw new Error('pg_dump has no output');
    return write(database, path, child.stdout, content, onBytes, ended);
  });
}

async function write(
  database: Database,
  path: string,
  source: Readable,
  content: Content,
  onBytes: OnBytes | undefined,
  ended: Promise<void> = Promise.resolve(),
): Promise<Manifest> {
  const [row] = await database.sql<{ version: string }[]>`select version()`;
  return writeArchive(
    path,
    source,
    async (payload) => {
      // A dump that broke off ends like a whole one, but for this.
      await ended;
      return {
        format: 1,
        engine: database.engine,
        madeAt: new Date().toISOString(),
        server: row?.version ?? '',
        ...content,
        payload,
      };
    },
    onBytes,
  );
}
