import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../harness/test-database.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase('empty', { limits: { statementMs: 3000, idleTransactionMs: 60_000 } });
  await test.database.sql`create table pebble (id integer primary key)`;
  await test.database.sql`insert into pebble values (1)`;
});
afterAll(() => test?.close());

const endless = 'select count(*) from generate_series(1, 1e12::bigint)';
const ids = async () => {
  const rows = await test.database.sql<{ id: number }[]>`select id from pebble order by id`;
  return rows.map((row) => row.id);
};

it('stops an endless statement, answers those who waited, and keeps what was committed', async () => {
  const { sql } = test.database;
  // Prepared before on every connection of the pool, so that the reopened engine has to learn them again.
  await Promise.all(Array.from({ length: 8 }, (_, n) => sql`select ${n}::int as n`));
  const slow = sql.unsafe(endless);
  const waiting = Array.from({ length: 8 }, (_, n) => sql`select ${n}::int as n`);
  await expect(slow).rejects.toMatchObject({ code: '57014', message: expect.stringContaining('3000 ms') });
  const rows = await Promise.all(waiting);
  expect(rows.map(([row]) => row?.n)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(await ids()).toEqual([1]);
});

it('gives up the whole transaction of an endless statement, even when the caller goes on', async () => {
  const { sql } = test.database;
  const work = sql.begin(async (tx) => {
    await tx`insert into pebble values (2)`;
    await tx.savepoint((inner) => inner.unsafe(endless)).catch(() => {});
    await tx`insert into pebble values (3)`;
  });
  await expect(work).rejects.toMatchObject({ code: '25P02' });
  expect(await ids()).toEqual([1]);
});

it('runs prepared statements in a transaction after the engine was reopened', async () => {
  const { database } = test;
  const ask = (n: number) => database.sql.begin((tx) => tx<{ n: number }[]>`select ${n}::int + 1 as n`);
  await Promise.all([1, 2, 3, 4].map(ask));
  await expect(database.sql.unsafe(endless).simple()).rejects.toMatchObject({ code: '57014' });
  const rows = await Promise.all([1, 2, 3, 4].map(ask));
  expect(rows.map(([row]) => row?.n)).toEqual([2, 3, 4, 5]);
});
