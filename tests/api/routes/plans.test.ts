import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { publish } from '../../../api/database/publish/publish.ts';
import { seedFigures } from '../../../api/loading/seed-figures.ts';
import { syncPlans } from '../../../api/loading/sync-plans.ts';
import { attainmentSchema, attainmentSeriesSchema, whySchema } from '../../../geodata/contract/attainment.ts';
import { metaSchema } from '../../../geodata/contract/meta.ts';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { planSchema } from '../../../geodata/plan/plan.ts';
import nextYear from '../../fixtures/in/plans/next-year.json' with { type: 'json' };
import { openSmallPortal, type SmallPortal } from '../harness/small-portal.ts';

const NEXT = nextYear.id;
const CURRENT = '399-kh-ubnd-2020';
const SHIPPED = 'minh-hoa-2021';

let portal: SmallPortal;
beforeAll(async () => {
  portal = await openSmallPortal();
  const { database } = portal;
  await syncPlans(database.sql, [planSchema.parse({ ...nextYear, illustrative: true })]);
  await database.sql.begin(async (sql) => {
    const [source] = await sql<{ id: string }[]>`select id from portal.source where kind = 'figures'`;
    const row = (targetId: string, subjectCode: string, validOn: string, numerator: number) => ({
      id: `${targetId} ${subjectCode} ${validOn}`,
      targetId,
      subjectKind: 'unit' as const,
      subjectCode,
      validOn,
      recordedAt: `${validOn}T16:00:00+07:00`,
      numerator,
      denominator: 1000,
      supersedesId: null,
      documentCode: null,
      enteredBy: 'x',
      approvedBy: 'y',
      reason: null,
    });
    const figures = [
      row('T1', '25456', '2021-02-28', 899),
      row('T1', '25474', '2021-02-28', 900),
      row('T9', '25456', '2021-02-28', 300),
      row('T9', '25456', '2021-03-31', 50),
      row('T9', '25474', '2021-03-31', 51),
    ];
    await seedFigures(sql, figures, { plan: NEXT, tree: '2020', source: source?.id ?? '' });
    await publish(sql, { by: 'test', note: 'figures of 2021', changed: ['figures'] });
  });
});
afterAll(() => portal?.close());

async function ask<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
  const response = await portal.app.request(path);
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(200);
  return schema.parse(body);
}

describe('plans side by side', () => {
  it('open with the one in force, an illustration never being it', async () => {
    const meta = await ask('/api/meta', metaSchema);
    expect(planSchema.parse(meta.plan).id).toBe(CURRENT);
    expect(meta.plans).toEqual([
      expect.objectContaining({
        id: CURRENT,
        starts: '2020-03-03',
        deadline: '2020-12-31',
        illustrative: false,
      }),
      expect.objectContaining({ id: NEXT, starts: '2021-02-01', deadline: '2021-06-30', illustrative: true }),
      expect.objectContaining({ id: SHIPPED, illustrative: true }),
    ]);
  });

  it('give each its own targets, periods and days of figures', async () => {
    const meta = await ask(`/api/meta?plan=${NEXT}`, metaSchema);
    expect(planSchema.parse(meta.plan).targets.map(({ id }) => id)).toEqual(['T1', 'T9']);
    expect(meta).toMatchObject({ figures: { first: '2021-02-28', last: '2021-03-31' }, withheld: [] });
    expect(meta.periods.at(0)).toBe('2021-02-28');
    expect(meta.periods.at(-1)).toBe('2021-06-30');
    expect(await ask(`/api/meta?plan=${CURRENT}`, metaSchema)).toEqual(await ask('/api/meta', metaSchema));
  });

  it('judge one target by two thresholds', async () => {
    const verdictsOf = async (query: string) => {
      const answer = await ask(`/api/attainment?target=T1&${query}`, attainmentSchema);
      if (answer.level !== 'commune') throw new Error('asked for communes');
      return answer.units.map(({ verdict, threshold }) => [verdict, threshold]).slice(0, 2);
    };
    expect(await verdictsOf(`plan=${NEXT}&on=2021-02-28`)).toEqual([
      ['on_track', 0.9],
      ['met', 0.9],
    ]);
    expect((await verdictsOf('on=2020-09-30'))[0]).toEqual(['met', 0.75]);
  });

  it('bring a figure of a target that one of them alone has from its file to its reason', async () => {
    const why = await ask(`/api/attainment/T9/25456?plan=${NEXT}`, whySchema);
    expect(why).toMatchObject({ plan: NEXT, on: '2021-03-31', judgement: { verdict: 'met', value: 0.05 } });
    expect(why.formula.vi).toBe('hộ dân chưa có số nhà ÷ tổng số hộ dân = 50 ÷ 1.000 = 5,0%; đạt khi ≤ 5%');
    expect(why.history.map(({ numerator }) => numerator)).toEqual([300, 50]);
    expect((await portal.app.request('/api/attainment/T9/25456')).status).toBe(404);
  });

  it('hand out each its own series', async () => {
    const next = await ask(`/api/attainment/series?plan=${NEXT}`, attainmentSeriesSchema);
    expect(next.plan).toBe(NEXT);
    expect(Object.keys(next.series)).toEqual(['T1', 'T9']);
    expect(next.series.T9?.['25456']?.map(({ numerator }) => numerator)).toEqual([300, 50]);
    const current = await ask('/api/attainment/series', attainmentSeriesSchema);
    expect(current.plan).toBe(CURRENT);
    expect(current.series.T1?.['25456']?.every(({ validOn }) => validOn < '2021')).toBe(true);
  });
});

describe('a plan that is not there', () => {
  it.each(['/api/meta', '/api/attainment?target=T1', '/api/attainment/series', '/api/attainment/T1/25456'])(
    'is named with those that are: %s',
    async (path) => {
      const response = await portal.app.request(`${path}${path.includes('?') ? '&' : '?'}plan=nobody`);
      const problem = problemJsonSchema.parse(await response.json());
      expect(problem).toMatchObject({ status: 404, type: 'urn:problem-type:thap-sang:unknown-plan' });
      expect(problem.errors).toEqual([
        expect.objectContaining({
          field: 'plan',
          value: 'nobody',
          wanted: `${CURRENT}, ${NEXT}, ${SHIPPED}`,
        }),
      ]);
    },
  );

  it.each(["x'--", '', 'A', 'a'.repeat(65), '../etc'])('is no plan id at all: "%s"', async (id) => {
    const response = await portal.app.request(`/api/meta?plan=${encodeURIComponent(id)}`);
    expect(response.status).toBe(400);
    expect(problemJsonSchema.parse(await response.json()).errors?.[0]?.field).toBe('plan');
  });
});
