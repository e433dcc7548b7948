import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { republish } from '../harness/republish.ts';
import { openSmallPortal, type SmallPortal } from '../harness/small-portal.ts';

let portal: SmallPortal;
beforeAll(async () => {
  portal = await openSmallPortal();
});
afterAll(() => portal?.close());

const ask = async (path: string, headers: Record<string, string> = {}) =>
  portal.app.request(path, { headers });
async function refusalOf(path: string) {
  const response = await ask(path);
  return { status: response.status, problem: problemJsonSchema.parse(await response.json()) };
}

it('is ready when the database is migrated and holds published data', async () => {
  expect((await ask('/health/live')).status).toBe(200);
  const response = await ask('/health/ready');
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
});

it('is not ready while a migration is missing, and names it; it lives all the same', async () => {
  const { sql } = portal.database;
  const [last] = await sql`
    delete from schema_migration where number = (select max(number) from schema_migration) returning *`;
  if (last === undefined) throw new Error('there is no migration');
  const { status, problem } = await refusalOf('/health/ready');
  expect(status).toBe(503);
  expect(problem.type).toBe('urn:problem-type:thap-sang:not-ready');
  expect(problem.errors?.[0]?.value).toBe(last.name);
  expect((await ask('/health/live')).status).toBe(200);
  await sql`insert into schema_migration ${sql(last)}`;
  expect((await ask('/health/ready')).status).toBe(200);
});

it('shows its metrics to the machine itself, never through a proxy', async () => {
  expect((await ask('/metrics')).status).toBe(200);
  expect((await ask('/metrics', { 'X-Forwarded-For': '203.0.113.9' })).status).toBe(404);
});

/** A figure of /metrics by its name. */
async function metric(name: string): Promise<number> {
  const text = await (await ask('/metrics')).text();
  return Number(text.match(new RegExp(`^${name} (\\S+)$`, 'm'))?.[1]);
}

it('counts what is kept of its answers, and how often it is found', async () => {
  const before = await metric('answer_cache_misses_total');
  const hits = await metric('answer_cache_hits_total');
  for (let n = 0; n < 3; n += 1) await (await ask('/api/lighting/coverage')).text();
  expect(await metric('answer_cache_misses_total')).toBeGreaterThan(before);
  expect(await metric('answer_cache_hits_total')).toBe(hits + 2);
  expect(await metric('answer_cache_entries')).toBeGreaterThan(0);
  expect(await metric('answer_cache_bytes')).toBeGreaterThan(100);
  await republish(portal.database);
  expect(await metric('publications_heard_total')).toBe(1);
  expect(await metric('answer_cache_entries')).toBe(0);
  expect(await metric('answer_cache_hits_total')).toBe(hits + 2);
});

it('counts the transactions that have a connection, and those that wait for one', async () => {
  const connections = await metric('database_connections');
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let heard = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const held = Array.from({ length: connections + 1 }, () =>
    portal.database.inRole('portal_public', () => {
      heard();
      return released;
    }),
  );
  await begun;
  const [running, waiting] = [
    await metric('database_transactions_running'),
    await metric('database_transactions_waiting'),
  ];
  release();
  await Promise.all(held);
  expect(running).toBeGreaterThan(0);
  expect(waiting).toBeGreaterThan(0);
  expect(running + waiting).toBe(connections + 1);
  expect(await metric('database_transactions_running')).toBe(0);
  expect(await metric('database_transactions_waiting')).toBe(0);
});

it('is not ready once the database is away', async () => {
  await portal.database.sql.end({ timeout: 1 });
  const { status, problem } = await refusalOf('/health/ready');
  expect(status).toBe(503);
  expect(problem.type).toBe('urn:problem-type:thap-sang:database-away');
  expect((await ask('/health/live')).status).toBe(200);
}, 30_000);
