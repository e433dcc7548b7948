import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../../api/database/database.ts';
import {
  DatabaseRefused,
  DatabaseRightsMissing,
  DatabaseUnreachable,
} from '../../../../api/database/errors.ts';
import { migrate } from '../../../../api/database/migrate.ts';
import { openPostgres, placeOf } from '../../../../api/database/postgres/open-postgres.ts';
import { type Cluster, startCluster } from '../../../../scripts/testing/cluster.ts';

let cluster: Cluster;

// A cluster of its own: these tests make roles, which belong to the whole server.
beforeAll(async () => {
  cluster = await startCluster();
  const admin = postgres(cluster.url('postgres'), { max: 1 });
  await admin`create role needs_password login password 'right horse'`;
  await admin`create role guest login`;
  for (const name of ['first', 'second', 'third', 'primary_one', 'replica_one'])
    await admin`create database ${admin(name)}`;
  await admin`create database of_guest owner guest`;
  await admin.end();
}, 60_000);
afterAll(() => cluster?.stop());

const withPassword = (password: string) =>
  cluster.url('postgres', `needs_password:${encodeURIComponent(password)}`);

describe('a database that cannot be used', () => {
  it('is named in one sentence without the password: wrong password', async () => {
    const failed = openPostgres(withPassword('wrong horse'));
    await expect(failed).rejects.toBeInstanceOf(DatabaseRefused);
    await expect(failed).rejects.toThrow(/^The database needs_password@127\.0\.0\.1:\d+\/postgres refuses/);
    await expect(failed).rejects.not.toThrow('horse');
  });

  it('is named in one sentence: no such database', async () => {
    const failed = openPostgres(cluster.url('nowhere'));
    await expect(failed).rejects.toBeInstanceOf(DatabaseRefused);
    await expect(failed).rejects.toThrow('no database of this name');
  });

  it('is named in one sentence: nobody answers', async () => {
    const failed = openPostgres('postgres://someone:secret@127.0.0.1:1/x');
    await expect(failed).rejects.toBeInstanceOf(DatabaseUnreachable);
    await expect(failed).rejects.toThrow('someone@127.0.0.1:1/x does not answer (ECONNREFUSED)');
  });

  it('is named in one sentence: tables may not be created', async () => {
    const failed = openPostgres(cluster.url('first', 'guest'));
    await expect(failed).rejects.toBeInstanceOf(DatabaseRightsMissing);
    await expect(failed).rejects.toThrow('may not create tables');
  });

  it('is named in one sentence: PostGIS may not be created', async () => {
    const failed = openPostgres(cluster.url('of_guest', 'guest'));
    await expect(failed).rejects.toBeInstanceOf(DatabaseRightsMissing);
    await expect(failed).rejects.toThrow('CREATE EXTENSION postgis');
  });
});

it('waits for another database of the server that is creating the roles at this moment', async () => {
  const [other, watcher] = await Promise.all(
    ['second', 'postgres'].map(async (name) => (await openPostgres(cluster.url(name))).sql),
  );
  const { sql } = await openPostgres(cluster.url('third'));
  if (!other || !watcher) throw new Error('both pools are open');
  const migrating = await other.begin(async (tx) => {
    await tx`create role portal_public nologin`;
    const running = migrate(sql);
    await vi.waitUntil(async () => (await watcher`select 1 from pg_locks where not granted`).length > 0, {
      timeout: 20_000,
    });
    return { running };
  });
  expect((await migrating.running).length).toBeGreaterThan(0);
  await Promise.all([sql, other, watcher].map((pool) => pool.end()));
}, 60_000);

it('lets two databases of one new server be migrated at the same time, through two pools each', async () => {
  const pools = await Promise.all(
    ['first', 'first', 'second', 'second'].map(async (name) => (await openPostgres(cluster.url(name))).sql),
  );
  const ran = await Promise.all(pools.map((sql) => migrate(sql)));
  expect(ran[0]?.concat(ran[1] ?? []).length).toBe(ran[2]?.concat(ran[3] ?? []).length);
  await Promise.all(pools.map((sql) => sql.end()));
}, 60_000);

it('reads from the replica and writes to the primary', async () => {
  for (const name of ['primary_one', 'replica_one']) {
    const { sql } = await openPostgres(cluster.url(name));
    await migrate(sql);
    await sql`create table sign as select ${name} as text`;
    await sql`grant select on sign to portal_public`;
    await sql.end();
  }
  const database = await openDatabase({
    DATABASE_URL: cluster.url('primary_one'),
    DATABASE_READ_URLS: [cluster.url('replica_one')],
    DATA_DIR: '',
  });
  try {
    const sign = {
      read: await database.read`select text from sign`,
      write: await database.sql`select text from sign`,
    };
    expect(sign.read).toMatchObject([{ text: 'replica_one' }]);
    expect(sign.write).toMatchObject([{ text: 'primary_one' }]);
    const ask = (readOnly: boolean) =>
      database.inRole('portal_public', (sql) => sql`select text from sign`, { readOnly });
    expect(await ask(true)).toMatchObject([{ text: 'replica_one' }]);
    expect(await ask(false)).toMatchObject([{ text: 'primary_one' }]);
  } finally {
    await database.close();
  }
});

it('says where an address points to without its password', () => {
  expect(placeOf('postgres://u:p%40ss@db.example:5433/name?sslmode=require')).toBe('u@db.example:5433/name');
});
