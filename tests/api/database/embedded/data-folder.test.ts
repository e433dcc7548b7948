import { chmod, mkdir, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../../api/database/database.ts';
import { listDumps, writeDump } from '../../../../api/database/embedded/dumps.ts';
import { restoreDump } from '../../../../api/database/embedded/open-folder.ts';
import { DataFolderDamaged, DataFolderLocked, DumpMissing } from '../../../../api/database/errors.ts';
import { openPlace, type TestPlace, testPlace } from '../../harness/test-database.ts';

let place: TestPlace;
let open: Database | undefined;

beforeEach(async () => {
  place = await testPlace('empty');
});
afterEach(async () => {
  await open?.close();
  open = undefined;
  await place.remove();
});

const folder = () => place.environment.DATA_DIR;
const openIt = async (): Promise<Database> => {
  open = await openPlace(place, 'empty');
  return open;
};
const closeIt = async () => {
  await open?.close();
  open = undefined;
};
const openToOthers = async (name: string) => (await stat(join(folder(), name))).mode & 0o077;
const pebbles = async (database: Database) => {
  const rows = await database.sql<{ id: number }[]>`select id from pebble order by id`;
  return rows.map((row) => row.id);
};

describe('the data folder', () => {
  it('refuses a second opening with one sentence, and lets the next one in after closing', async () => {
    await openIt();
    const second = openPlace(place, 'empty');
    await expect(second).rejects.toBeInstanceOf(DataFolderLocked);
    await expect(second).rejects.toThrow(`process ${process.pid}`);
    await closeIt();
    // Made before folders were closed to others.
    await chmod(join(folder(), 'database'), 0o755);
    await openIt();
    expect(await openToOthers('database')).toBe(0);
  });

  it('names the newest dump when the database is damaged, and restores it by one command', async () => {
    const first = await openIt();
    await first.sql`create table pebble (id integer primary key)`;
    await first.sql`insert into pebble values (1)`;
    await first.dumpNow('before import');
    await first.sql`insert into pebble values (2)`;
    await closeIt();

    await truncate(join(folder(), 'database', 'global', 'pg_control'), 100);
    const [dump = ''] = await listDumps(folder());
    expect(dump).toMatch(/Z-before-import\.tar\.gz$/);
    const failed = openPlace(place, 'empty');
    await expect(failed).rejects.toBeInstanceOf(DataFolderDamaged);
    await expect(failed).rejects.toThrow(`npm run restore -- ${dump}`);

    const { keptAside } = await restoreDump(folder());
    expect(await readdir(keptAside ?? '')).toContain('global');
    expect(await pebbles(await openIt())).toEqual([1]);
    for (const name of ['database', 'dumps']) expect(await openToOthers(name), name).toBe(0);
  });

  it('keeps the folder as it was when the dump to restore is missing or broken', async () => {
    await expect(restoreDump(folder())).rejects.toBeInstanceOf(DumpMissing);
    await mkdir(join(folder(), 'dumps'));
    await writeFile(join(folder(), 'dumps', '2026-01-01T00-00-00-000Z-x.tar.gz'), 'no tar at all');
    const first = await openIt();
    await first.sql`create table pebble (id integer primary key)`;
    await closeIt();
    await expect(restoreDump(folder())).rejects.toBeInstanceOf(DataFolderDamaged);
    expect(await pebbles(await openIt())).toEqual([]);
  });

  it('moves a database aside whose creation was cut short', async () => {
    await mkdir(join(folder(), 'database'));
    await writeFile(join(folder(), 'database', 'PG_VERSION'), '18');
    await openIt();
    const names = await readdir(folder());
    expect(names.filter((name) => name.startsWith('database.unfinished-'))).toHaveLength(1);
  });
});

describe('dumps', () => {
  it('keeps the newest five of each reason', async () => {
    const bytes = new Uint8Array([1]);
    const kept: string[] = [];
    await writeDump(folder(), bytes, 'import', 5);
    for (let n = 0; n < 7; n += 1) kept.push(await writeDump(folder(), bytes, 'scheduled', 5));
    const names = await listDumps(folder());
    expect(names.filter((name) => name.endsWith('Z-import.tar.gz'))).toHaveLength(1);
    expect(names.filter((name) => name.endsWith('Z-scheduled.tar.gz')).length).toBeLessThanOrEqual(5);
    expect(names.map((name) => join(folder(), 'dumps', name))).toContain(kept.at(-1));
  });
});
