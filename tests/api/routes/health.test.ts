import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
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

it('is not ready once the database is away', async () => {
  await portal.database.sql.end({ timeout: 1 });
  const { status, problem } = await refusalOf('/health/ready');
  expect(status).toBe(503);
  expect(problem.type).toBe('urn:problem-type:thap-sang:database-away');
  expect((await ask('/health/live')).status).toBe(200);
}, 30_000);
