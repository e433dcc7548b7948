import { connect } from 'node:net';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../harness/test-database.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase('empty', { limits: { statementMs: 60_000, idleTransactionMs: 100 } });
  await test.database.sql`create table pebble (id integer primary key)`;
  await test.database.sql`create role someone nologin`;
});
afterAll(() => test?.close());

const socketPath = (): string => {
  const { path } = test.database.sql.options;
  if (typeof path !== 'string') throw new Error('the embedded engine is reached through a socket');
  return path;
};

/** The user and a setting as every connection of the pool sees them. */
async function everyonesSession(): Promise<string[]> {
  const rows = await Promise.all(
    Array.from(
      { length: 8 },
      () =>
        test.database.sql<{ seen: string }[]>`
        select current_user || ' ' || current_setting('application_name') as seen`,
    ),
  );
  return [...new Set(rows.map(([row]) => row?.seen ?? ''))];
}

describe('one session shared by all connections', () => {
  it('refuses SET, which would put a role on everyone', async () => {
    const { sql } = test.database;
    await expect(sql`set role someone`).rejects.toMatchObject({ code: '0A000' });
    await expect(sql.unsafe('select 1; set role someone').simple()).rejects.toMatchObject({ code: '0A000' });
    await expect(
      sql.begin(async (tx) => {
        await tx`insert into pebble values (1)`;
        await tx`set session statement_timeout = 5`;
      }),
    ).rejects.toMatchObject({ code: '0A000' });
    expect(await sql`select * from pebble`).toHaveLength(0);
    expect(await everyonesSession()).toHaveLength(1);
    expect((await everyonesSession())[0]).toMatch(/^postgres /);
  });

  it.each([
    "select set_config('role', 'someone', false)",
    "do $$ begin perform set_config('role', 'someone', false); end $$",
    "do $$ begin execute 'set application_name = ''left behind'''; end $$",
  ])('takes back what a statement left behind: %s', async (text) => {
    const before = await everyonesSession();
    await test.database.sql.unsafe(text);
    expect(await everyonesSession()).toEqual(before);
  });

  it('refuses COPY FROM STDIN, which would halt the engine, and goes on', async () => {
    const { sql } = test.database;
    const halted = sql`copy pebble from stdin`.writable();
    await expect(halted).rejects.toMatchObject({ code: '0A000', message: expect.stringContaining('unnest') });
    expect(await sql`select 1 as one`).toMatchObject([{ one: 1 }]);
  });

  it('refuses LISTEN, which would hear nothing', async () => {
    await expect(test.database.sql.listen('news', () => {})).rejects.toMatchObject({ code: '0A000' });
  });

  it('rolls back what a connection left open when it breaks', async () => {
    const own = postgres({
      path: socketPath(),
      user: 'postgres',
      database: 'postgres',
      max: 1,
      onnotice: () => {},
    });
    const held = await own.reserve();
    await held`begin`;
    await held`insert into pebble values (2)`;
    const waiting = test.database.sql`select id from pebble where id = 2`;
    await own.end({ timeout: 0 });
    expect(await waiting).toHaveLength(0);
  });

  it('forgets a connection that breaks in the middle of a message', async () => {
    const raw = connect(socketPath());
    await new Promise((resolve) => raw.write(Buffer.from([0, 0, 0, 40, 0, 3]), resolve));
    raw.destroy();
    expect(await test.database.sql`select 1 as one`).toMatchObject([{ one: 1 }]);
  });

  it('gives up a transaction that waits for itself through another connection', async () => {
    const { sql } = test.database;
    const knot = sql.begin(async (tx) => {
      await tx`insert into pebble values (3)`;
      await sql`select 1`;
      await tx`insert into pebble values (4)`;
    });
    await expect(knot).rejects.toMatchObject({ code: '25P02', message: expect.stringContaining('silent') });
    expect(await sql`select * from pebble where id in (3, 4)`).toHaveLength(0);
  });
});
