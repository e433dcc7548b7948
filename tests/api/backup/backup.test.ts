import { copyFile, open, readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccount } from '../../../api/accounts/manage.ts';
import { createApp } from '../../../api/app.ts';
import { verifyChain } from '../../../api/audit/verify-chain.ts';
import { checkArchive } from '../../../api/backup/archive.ts';
import { firstDifference, readContent } from '../../../api/backup/fingerprint.ts';
import { makeBackup } from '../../../api/backup/make-backup.ts';
import type { Manifest } from '../../../api/backup/manifest.ts';
import { BackupDamaged, BackupRefused } from '../../../api/backup/problems.ts';
import { requireKnown } from '../../../api/backup/require-known.ts';
import { restoreEmbedded } from '../../../api/backup/restore-embedded.ts';
import { restorePostgres } from '../../../api/backup/restore-postgres.ts';
import { type Database, openDatabase } from '../../../api/database/database.ts';
import { embeddedDefaults } from '../../../api/database/embedded/open-embedded.ts';
import { migrate } from '../../../api/database/migrate.ts';
import { seedSample } from '../../../api/loading/seed-sample.ts';
import { parseHead } from '../../../geodata/audit/check-chain.ts';
import { SMALL_PROVINCE } from '../../fixtures/in/small-province.ts';
import { NOW } from '../harness/small-portal.ts';
import { openPlace, type TestPlace, testPlace } from '../harness/test-database.ts';

const ASKED = [
  '/api/units',
  '/api/attainment?target=T1',
  '/api/lighting/coverage',
  '/api/promises',
  '/ogc/collections/roads/items',
];

let source: TestPlace;
let target: TestPlace;
let file: string;
let manifest: Manifest;
let answers: string[];

const openAs = (place: TestPlace) =>
  openDatabase(
    { ...place.environment, DATABASE_URL: place.environment.DATABASE_URL },
    { ...embeddedDefaults, dumpEveryMs: null },
  );

function answersOf(database: Database): Promise<string[]> {
  const app = createApp({
    database,
    environment: { METRICS: false },
    logger: pino({ level: 'silent' }),
    now: () => NOW,
  });
  return Promise.all(
    ASKED.map(async (path) => {
      const response = await app.request(`http://portal.test${path}`);
      expect(response.status, path).toBe(200);
      return response.text();
    }),
  );
}

const contentOf = async (place: TestPlace) => {
  const database = await openAs(place);
  try {
    return await database.sql
      .begin('read only', async (sql) => ({ value: await readContent(sql) }))
      .then(({ value }) => value);
  } finally {
    await database.close();
  }
};

function restore(path: string, replace = false): Promise<{ manifest: Manifest }> {
  const { DATABASE_URL, DATA_DIR } = target.environment;
  return DATABASE_URL === undefined
    ? restoreEmbedded(DATA_DIR, path, { replace })
    : restorePostgres(DATABASE_URL, path, { replace });
}

beforeAll(async () => {
  source = await testPlace();
  target = await testPlace('empty');
  const database = await openPlace(source);
  try {
    await seedSample(database, undefined, () => SMALL_PROVINCE);
    await addAccount(
      database.sql,
      { username: 'quan.tri', role: 'admin', password: 'mat-khau-thu-nghiem' },
      'test',
    );
    answers = await answersOf(database);
    file = join(source.environment.DATA_DIR, 'backups', 'one.backup');
    manifest = await makeBackup(database, { path: file, url: source.environment.DATABASE_URL });
  } finally {
    await database.close();
  }
}, 180_000);
afterAll(async () => {
  await source?.remove();
  await target?.remove();
});

describe('a backup', () => {
  it('tells what it holds, and is for its owner’s eyes alone', async () => {
    expect((await checkArchive(file)).payload).toEqual(manifest.payload);
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(Number(manifest.tables['portal.unit']?.rows)).toBeGreaterThan(2);
    expect(manifest.tables['account.person']?.rows).toBe('1');
    expect(parseHead(manifest.auditHead ?? '')?.seq).toBeGreaterThan(0);
    expect(await readdir(join(source.environment.DATA_DIR, 'backups'))).toEqual(['one.backup']);
  });

  it.each([
    ['cut short', (path: string) => truncate(path, 70_000)],
    ['cut down to its head', (path: string) => truncate(path, 60_000)],
    ['empty', (path: string) => truncate(path, 0)],
    [
      'changed in one byte',
      async (path: string) => {
        const broken = await open(path, 'r+');
        await broken.write(Buffer.from([7, 7, 7]), 0, 3, 66_000);
        await broken.close();
      },
    ],
  ])('that was %s is refused before anything is touched', async (_, harm) => {
    const broken = join(target.environment.DATA_DIR, 'broken.backup');
    await copyFile(file, broken);
    await harm(broken);
    await expect(restore(broken)).rejects.toBeInstanceOf(BackupDamaged);
  });

  it('of another engine, or of a version this one does not know, is refused', async () => {
    const other = manifest.engine === 'embedded' ? 'postgres' : 'embedded';
    await expect(requireKnown(manifest, other)).rejects.toThrow('cannot be restored into');
    const newer = {
      ...manifest,
      migrations: [...manifest.migrations, { number: 9999, name: '9999-x.sql', checksum: '' }],
    };
    await expect(requireKnown(newer, manifest.engine)).rejects.toThrow('9999-x.sql');
    await requireKnown(manifest, manifest.engine);
  });
});

describe('a restore', () => {
  it('into an empty place brings back every table and every answer', async () => {
    await restore(file);
    const content = await contentOf(target);
    expect(firstDifference(content?.tables ?? {}, manifest.tables)).toBeNull();
    const database = await openAs(target);
    try {
      expect(await migrate(database.sql)).toEqual([]);
      expect(await answersOf(database)).toEqual(answers);
      const head = parseHead(manifest.auditHead ?? '');
      expect((await verifyChain(database.sql, head)).fault).toBeNull();
      await expect(database.sql`delete from portal.audit_log`).rejects.toMatchObject({ code: '23001' });
      await expect(
        database.inRole('portal_public', (sql) => sql`select from portal.figure`),
      ).rejects.toMatchObject({ code: '42501' });
      // More than the backup holds, for the next test.
      await database.sql`insert into portal.audit_log (actor, action, subject) values ('an', 'test', 'later')`;
    } finally {
      await database.close();
    }
  }, 120_000);

  it('over what is there asks to be told so, and then leaves exactly what the backup holds', async () => {
    const before = await contentOf(target);
    await expect(restore(file)).rejects.toBeInstanceOf(BackupRefused);
    await expect(restore(file)).rejects.toThrow('--replace');
    expect((await contentOf(target))?.tables).toEqual(before?.tables);
    await restore(file, true);
    expect((await contentOf(target))?.tables).toEqual(manifest.tables);
  }, 180_000);
});
