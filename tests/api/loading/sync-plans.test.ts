import { afterAll, beforeAll, expect, it } from 'vitest';
import { syncPlans } from '../../../api/loading/sync-plans.ts';
import { planSchema } from '../../../geodata/plan/plan.ts';
import nextYear from '../../fixtures/in/plans/next-year.json' with { type: 'json' };
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';

const plan = planSchema.parse(nextYear);
const [households, ...others] = plan.targets;
if (households === undefined) throw new Error('the fixture has targets');
const stricter = { ...plan, targets: [{ ...households, stalenessDays: 10 }, ...others] };

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase('small');
});
afterAll(() => test?.close());

const publications = async () => {
  const [row] = await test.database.sql<{ n: number }[]>`select count(*)::int as n from portal.publication`;
  return row?.n ?? 0;
};

it('tells of a new plan once, publishes it, and then of nothing', async () => {
  const { sql } = test.database;
  const before = await publications();
  expect(await syncPlans(sql, [plan])).toEqual([{ id: plan.id, from: null, to: 1 }]);
  expect(await publications()).toBe(before + 1);
  expect(await syncPlans(sql, [plan])).toEqual([]);
  expect(await publications()).toBe(before + 1);
});

it('refuses a change that hides behind the version it had, and writes nothing of it', async () => {
  const { sql } = test.database;
  const other = { ...plan, id: 'another', number: 'another' };
  const refusal = await syncPlans(sql, [other, stricter]).catch((error: unknown) => error);
  expect(String(refusal)).toContain('Plan ke-hoach-thu-2021 has changed: raise its version');
  const rows = await sql<{ id: string; stale: number }[]>`
    select id, (definition #>> '{targets,0,stalenessDays}')::int as stale from portal.plan
    where id in ('another', ${plan.id})`;
  expect([...rows]).toEqual([{ id: plan.id, stale: 30 }]);
});

it('tells from which version to which a plan changed, and leaves it in the audit log', async () => {
  const { sql } = test.database;
  expect(await syncPlans(sql, [{ ...stricter, version: 2 }])).toEqual([{ id: plan.id, from: 1, to: 2 }]);
  const [row] = await sql`
    select before -> 'version' as before, after -> 'version' as after from portal.audit_log
    where action = 'sync plan' and subject = ${plan.id} order by id desc limit 1`;
  expect(row).toMatchObject({ before: 1, after: 2 });
});
