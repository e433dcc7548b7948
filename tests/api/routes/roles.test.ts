import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { attainmentSchema, attainmentSeriesSchema, whySchema } from '../../../geodata/contract/attainment.ts';
import { metaSchema } from '../../../geodata/contract/meta.ts';
import { planSchema } from '../../../geodata/plan/plan.ts';
import { AS_READER, type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

const READER = { [AS_READER]: '1' };

async function readAs<T extends z.ZodType>(headers: Record<string, string>, path: string, schema: T) {
  const response = await portal.ask(path, headers);
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(200);
  return schema.parse(body);
}

const targetsOf = (meta: z.infer<typeof metaSchema>) =>
  planSchema.parse(meta.plan).targets.map(({ id }) => id);

describe('someone who may see crime figures', () => {
  it('is told of the province by its own figure: 777011 cases against 777013 is two fewer', async () => {
    const answer = await readAs(READER, '/api/attainment?target=T8&level=province', attainmentSchema);
    if (answer.level === 'commune') throw new Error('asked for the province');
    expect(answer.units).toHaveLength(1);
    expect(answer.units[0]).toMatchObject({
      code: '72',
      numerator: 777_011,
      denominator: 777_013,
      value: -2,
      judgement: { verdict: 'met', value: -2, threshold: 0 },
    });
  });

  it('is told of a commune where a figure was supplied, and of none where not', async () => {
    const answer = await readAs(READER, '/api/attainment?target=T8', attainmentSchema);
    if (answer.level !== 'commune') throw new Error('asked for communes');
    expect(answer.units.map(({ code, value }) => [code, value])).toEqual([
      ['25001', -2],
      ['25002', null],
      ['25003', null],
    ]);
    const { units } = await readAs(READER, '/api/attainment?target=T8&level=district', attainmentSchema);
    expect(units[0]).toMatchObject({ code: '701', value: -2, judgement: null });
  });

  it('is told why, of the province as of a commune', async () => {
    const why = await readAs(READER, '/api/attainment/T8/72', whySchema);
    expect(why.judgement).toMatchObject({ verdict: 'met', value: -2 });
    expect(why.history.map(({ numerator }) => numerator)).toEqual([777_011]);
    expect((await readAs(READER, '/api/attainment/T8/25001', whySchema)).judgement.numerator).toBe(777_017);
    expect((await portal.ask('/api/attainment/T1/72', READER)).status).toBe(400);
  });

  it('finds the target in the plan and in the series', async () => {
    const meta = await readAs(READER, '/api/meta', metaSchema);
    expect(targetsOf(meta)).toContain('T8');
    expect(meta).toMatchObject({ withheld: [], roles: ['portal_reader'] });
    const { series } = await readAs(READER, '/api/attainment/series', attainmentSeriesSchema);
    expect(series.T8?.['72']?.[0]).toMatchObject({ numerator: 777_011, denominator: 777_013 });
  });

  it('is given counts of models as they are, where the public gets a lower bound', async () => {
    const numeratorAs = async (headers: Record<string, string>) =>
      (await readAs(headers, '/api/attainment/T5/25001', whySchema)).judgement.numerator;
    expect(await numeratorAs(READER)).toBe(2);
    expect(await numeratorAs({})).toBe(1);
  });

  it('is given no draft: one counts for nobody before it is approved', async () => {
    const why = await readAs(READER, '/api/attainment/T1/25002?on=2020-08-15', whySchema);
    expect(why.judgement.numerator).toBe(7600);
    expect(why.history.map(({ numerator }) => numerator)).toEqual([7500, 7600]);
  });
});

describe('the public, beside them', () => {
  it('is told that a target is withheld, by its clause alone', async () => {
    const meta = await readAs({}, '/api/meta', metaSchema);
    expect(targetsOf(meta)).not.toContain('T8');
    expect(meta.withheld.map(({ id }) => id)).toEqual(['T8']);
    expect(Object.keys(meta.withheld[0] ?? {}).sort()).toEqual(['clause', 'id', 'title']);
  });

  const SHARED = [
    '/api/meta',
    '/api/attainment/series',
    '/api/attainment?target=T5',
    '/api/attainment/T5/25001',
  ];

  it.each(SHARED)(
    'never gets what was kept for a reader, nor a reader what was kept for it: %s',
    async (path) => {
      const asked = `${path}${path.includes('?') ? '&' : '?'}plan=399-kh-ubnd-2020`;
      const bodies: string[] = [];
      for (const headers of [READER, {}, READER, {}]) {
        const response = await portal.ask(asked, headers);
        expect(response.headers.get('Cache-Control')).toBe(
          `${headers === READER ? 'private' : 'public'}, no-cache`,
        );
        bodies.push(await response.text());
      }
      expect(bodies[0]).toBe(bodies[2]);
      expect(bodies[1]).toBe(bodies[3]);
      expect(bodies[0]).not.toBe(bodies[1]);
    },
  );

  it.each(SHARED)('is not told "unchanged" for holding the tag of a reader: %s', async (path) => {
    const etag = (await portal.ask(path, READER)).headers.get('ETag') ?? '';
    expect((await portal.ask(path, { 'If-None-Match': etag })).status).toBe(200);
    expect((await portal.ask(path, { ...READER, 'If-None-Match': etag })).status).toBe(304);
  });

  it('keeps asking for what is not kept under the same rule', async () => {
    const cacheOf = async (headers: Record<string, string>) =>
      (await portal.ask('/api/units', headers)).headers.get('Cache-Control');
    expect(await cacheOf(READER)).toBe('private, no-cache');
    expect(await cacheOf({})).toBe('public, no-cache');
  });
});
