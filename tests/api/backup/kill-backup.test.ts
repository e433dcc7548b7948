import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkArchive } from '../../../api/backup/archive.ts';
import { readContent } from '../../../api/backup/fingerprint.ts';
import { makeBackup } from '../../../api/backup/make-backup.ts';
import type { Manifest } from '../../../api/backup/manifest.ts';
import { restoreEmbedded } from '../../../api/backup/restore-embedded.ts';
import { restorePostgres } from '../../../api/backup/restore-postgres.ts';
import type { Database } from '../../../api/database/database.ts';
import { seedSample } from '../../../api/loading/seed-sample.ts';
import { SMALL_PROVINCE } from '../../fixtures/in/small-province.ts';
import { openPlace, type TestPlace, testPlace } from '../harness/test-database.ts';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const program = join(import.meta.dirname, 'program-to-kill.ts');
const KILL_MS = 180_000;

let place: TestPlace;
let file: string;
let backup: Manifest;
/** What stands in the database beside what the backup holds. */
let standing: Manifest['tables'];

async function opened<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openPlace(place);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
const contentOf = (database: Database) =>
  database.sql
    .begin('read only', async (sql) => ({ value: await readContent(sql) }))
    .then(({ value }) => value?.tables ?? {});

/** Runs a backup or a restore up to a place and kills it there, with no warning. */
async function killAt(task: 'backup' | 'restore', path: string, at: string): Promise<void> {
  const { DATABASE_URL = '', DATA_DIR } = place.environment;
  const child = spawn(process.execPath, ['--import', tsx, program, task, DATABASE_URL, DATA_DIR, path, at], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (piece: Buffer) => {
    complaints += piece.toString();
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    void ended.then(() => reject(new Error(`it never came to "${at}": ${complaints}`)));
  });
  child.kill('SIGKILL');
  await ended;
}

/** Programs that a killed restore left behind hear that nobody talks to them any more, and go; here they are waited for. */
const alone = (database: Database) =>
  database.engine === 'postgres'
    ? database.sql`
        select pg_terminate_backend(pid, 20000) from pg_stat_activity
        where datname = current_database() and application_name in ('psql', 'pg_dump')`
    : Promise.resolve([]);

beforeAll(async () => {
  place = await testPlace();
  file = join(place.environment.DATA_DIR, 'backups', 'first.backup');
  await opened(async (database) => {
    await seedSample(database, undefined, () => SMALL_PROVINCE);
    backup = await makeBackup(database, { path: file, url: place.environment.DATABASE_URL });
    await database.sql`insert into portal.audit_log (actor, action, subject) values ('an', 'test', 'later')`;
    standing = await contentOf(database);
  });
}, KILL_MS);
afterAll(() => place?.remove());

describe('a restore that is killed', () => {
  const places: readonly (readonly [when: string, at: string, left: 'old' | 'new'])[] =
    inject('testEngine').engine === 'embedded'
      ? [
          ['while it unpacks', 'createWriteStream payload.tar.gz', 'old'],
          ['between the old one and the new one', 'rename restoring/database', 'new'],
        ]
      : [
          ['while it is fed', 'bytes', 'old'],
          ['before it is kept', 'commit', 'old'],
        ];

  it.each(places)(
    '%s leaves a whole database, and can be repeated',
    async (_, at, left) => {
      expect(Object.keys(standing).length).toBeGreaterThan(20);
      await killAt('restore', file, at);
      await opened(async (database) => {
        const found = await contentOf(database);
        expect(found).toEqual(left === 'old' ? standing : backup.tables);
        standing = found;
        await alone(database);
      });
    },
    KILL_MS,
  );

  it(
    'comes to its end the next time',
    async () => {
      const { DATABASE_URL: url, DATA_DIR } = place.environment;
      if (url === undefined) await restoreEmbedded(DATA_DIR, file, { replace: true });
      else await restorePostgres(url, file, { replace: true });
      expect(await opened(contentOf)).toEqual(backup.tables);
    },
    KILL_MS,
  );
});

describe('a backup that is killed', () => {
  const second = () => join(place.environment.DATA_DIR, 'backups', 'second.backup');

  it.each([
    ['while it is written', 'bytes'],
    ['before it gets its name', 'rename second.backup.draft'],
  ])(
    '%s leaves no file of its name',
    async (_, at) => {
      await killAt('backup', second(), at);
      expect(existsSync(second())).toBe(false);
      expect(existsSync(`${second()}.draft`)).toBe(true);
    },
    KILL_MS,
  );

  it(
    'comes to its end the next time, under the same name',
    async () => {
      await opened(async (database) => {
        await alone(database);
        const made = await makeBackup(database, { path: second(), url: place.environment.DATABASE_URL });
        expect((await checkArchive(second())).tables).toEqual(made.tables);
      });
    },
    KILL_MS,
  );
});
