import type { TransactionSql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../harness/test-database.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase('empty');
  await test.database.sql`create table pebble (id integer primary key)`;
});
afterAll(() => test?.close());

/** What a restart of the server does to one connection, seen from inside and from outside of it. */
const endMyself = (tx: TransactionSql) => tx`select pg_terminate_backend(pg_backend_pid())`;
async function endFromOutside(tx: TransactionSql): Promise<void> {
  const [row] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const { sql } = test.database;
  await sql`select pg_terminate_backend(${row?.pid ?? 0})`;
  await vi.waitUntil(
    async () => (await sql`select 1 from pg_stat_activity where pid = ${row?.pid ?? 0}`).length === 0,
  );
}

const closed = { code: expect.stringMatching(/^(CONNECTION_CLOSED|ECONNRESET)$/) };

/** Each connection of the pool is asked, the broken one too. */
async function expectAlive(): Promise<void> {
  const ask = (n: number) =>
    test.database.inRole('portal_public', (tx) => tx<{ n: number }[]>`select ${n}::int as n`);
  const numbers = Array.from({ length: 20 }, (_, n) => n);
  // postgres.js 3.4.9 tells a connection's last words (57P01) once more to the first query after it has connected again.
  const first = await Promise.allSettled(numbers.map(ask));
  const failed = first.filter((outcome) => outcome.status === 'rejected').map((outcome) => outcome.reason);
  expect(failed.length).toBeLessThanOrEqual(1);
  for (const reason of failed) expect(reason).toMatchObject({ code: '57P01' });
  const rows = await Promise.all(numbers.map(ask));
  expect(rows.map(([row]) => row?.n)).toEqual(numbers);
  expect(await test.database.sql`select * from pebble`).toHaveLength(0);
}

describe('a connection that the server closes', () => {
  it('fails the transaction whose statement was running, and no other', async () => {
    const work = test.database.sql.begin(async (tx) => {
      await tx`insert into pebble values (1)`;
      await endMyself(tx);
    });
    await expect(work).rejects.toMatchObject(closed);
    await expectAlive();
  });

  it('fails the transaction whose savepoint was open', async () => {
    const work = test.database.sql.begin(async (tx) => {
      await tx`insert into pebble values (1)`;
      await tx.savepoint((inner) => endMyself(inner)).catch(() => {});
      await tx`insert into pebble values (2)`;
    });
    await expect(work).rejects.toMatchObject(closed);
    await expectAlive();
  });

  it('fails the transaction that was silent and would ask again', async () => {
    const work = test.database.sql.begin(async (tx) => {
      await tx`insert into pebble values (1)`;
      await endFromOutside(tx);
      await tx`insert into pebble values (2)`;
    });
    await expect(work).rejects.toMatchObject(closed);
    await expectAlive();
  });

  it('fails the transaction that was silent and would commit', async () => {
    const work = test.database.sql.begin(async (tx) => {
      await tx`insert into pebble values (1)`;
      await endFromOutside(tx);
    });
    await expect(work).rejects.toMatchObject(closed);
    await expectAlive();
  });

  it('leaves ordinary errors and answers of a transaction as they are', async () => {
    const { sql } = test.database;
    await expect(sql.begin((tx) => tx`select 1 / 0`)).rejects.toMatchObject({ code: '22012' });
    await expect(sql.begin('read only', (tx) => tx`insert into pebble values (1)`)).rejects.toMatchObject({
      code: '25006',
    });
    expect(await sql.begin(async (tx) => (await tx`select 7 as n`)[0]?.n)).toBe(7);
    expect(await sql.begin((tx) => tx.savepoint('named', (inner) => inner`select 8 as n`))).toMatchObject([
      { n: 8 },
    ]);
    expect(await sql.begin((tx) => [tx`select 1 as n`, tx`select 2 as n`])).toMatchObject([
      [{ n: 1 }],
      [{ n: 2 }],
    ]);
  });
});
