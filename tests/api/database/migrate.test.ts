import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MigrationChanged, MigrationFailed } from '../../../api/database/errors.ts';
import { type Migration, migrate, readMigrations } from '../../../api/database/migrate.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';

let test: TestDatabase;
let real: Migration[];

beforeAll(async () => {
  test = await openTestDatabase('empty');
  real = await readMigrations();
});
afterAll(() => test?.close());

const bowTie = "st_geomfromtext('POLYGON((0 0,2 2,2 0,0 2,0 0))')";
const extra = (text: string, number = 9000): Migration[] => [
  ...real,
  { number, name: `${number}-extra.sql`, text },
];

describe('migrations', () => {
  it('bring an empty database up once, however many begin at the same time', async () => {
    const { sql } = test.database;
    const ran = await Promise.all([migrate(sql), migrate(sql), migrate(sql)]);
    expect(ran.flat().sort()).toEqual(real.map((migration) => migration.name));
    const rows = await sql<{ name: string }[]>`select name from schema_migration order by number`;
    expect(rows.map((row) => row.name)).toEqual(real.map((migration) => migration.name));
    expect(await migrate(sql)).toEqual([]);
  });

  it('keep nothing of one that fails', async () => {
    const { sql } = test.database;
    const failed = migrate(sql, extra('create table pebble (id int); select 1 / 0;'));
    await expect(failed).rejects.toBeInstanceOf(MigrationFailed);
    await expect(failed).rejects.toThrow(
      '9000-extra.sql failed and nothing of it was kept: division by zero',
    );
    expect(await sql`select to_regclass('pebble') as found`).toMatchObject([{ found: null }]);
    expect(await sql`select * from schema_migration where number = 9000`).toHaveLength(0);
  });

  it('fail when GEOS throws in one of many statements', async () => {
    const { sql } = test.database;
    const text = `create table pebble (id int); insert into pebble select st_area(st_intersection(${bowTie}, ${bowTie})); select 1;`;
    await expect(migrate(sql, extra(text))).rejects.toBeInstanceOf(MigrationFailed);
    expect(await sql`select to_regclass('pebble') as found`).toMatchObject([{ found: null }]);
  });

  it('refuse to go on when an applied one was changed', async () => {
    const [first, ...rest] = real;
    const changed = [{ number: 1, name: first?.name ?? '', text: `${first?.text} -- touched` }, ...rest];
    const failed = migrate(test.database.sql, changed);
    await expect(failed).rejects.toBeInstanceOf(MigrationChanged);
    await expect(failed).rejects.toThrow('0001-spatial-reference.sql was changed after it was applied');
  });

  it('refuse a database that is newer than this program', async () => {
    await expect(migrate(test.database.sql, real.slice(0, -1))).rejects.toThrow('does not know');
  });

  it('refuse one that comes before those already applied', async () => {
    await expect(migrate(test.database.sql, extra('select 1', 0))).rejects.toThrow('was applied before it');
  });
});
