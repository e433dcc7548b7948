import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attainmentSchema, attainmentSeriesSchema, whySchema } from '../../../geodata/contract/attainment.ts';
import { lightingCoverageSchema, lightingSegmentsSchema } from '../../../geodata/contract/lighting.ts';
import { metaSchema } from '../../../geodata/contract/meta.ts';
import { segmentDetailSchema } from '../../../geodata/contract/segment-detail.ts';
import { planSchema } from '../../../geodata/plan/plan.ts';
import { judge } from '../../../geodata/verdict/judge.ts';
import { type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

describe('verdicts', () => {
  it.each(['', 'knownOn=2020-07-05', 'knownOn=2020-03-01'])(
    'of every target, commune and day are those of judge() on the series (%s)',
    async (known) => {
      const plan = planSchema.parse((await portal.read('/api/meta', metaSchema)).plan);
      const { series } = await portal.read(`/api/attainment/series?${known}`, attainmentSeriesSchema);
      for (const target of plan.targets) {
        for (const on of [
          '2020-03-03',
          '2020-06-29',
          '2020-06-30',
          '2020-07-10',
          '2020-10-01',
          '2021-02-01',
        ]) {
          const address = `/api/attainment?target=${target.id}&on=${on}${known === '' ? '' : `&${known}`}`;
          const answer = await portal.read(address, attainmentSchema);
          if (answer.level !== 'commune') throw new Error('communes were asked for');
          expect(answer.units.map(({ code }) => code)).toEqual(['25001', '25002', '25003']);
          for (const { code, name: _, ...judgement } of answer.units) {
            const own = judge({ target, plan, series: series[target.id]?.[code] ?? [], on });
            expect(judgement, `${address} ${code}`).toEqual(own);
          }
        }
      }
    },
  );

  it('follow a correction today and stay as they were known before it', async () => {
    const ask = (query: string) => portal.read(`/api/attainment/T1/25003?on=2020-08-10${query}`, whySchema);
    expect((await ask('')).judgement).toMatchObject({ numerator: 8000, verdict: 'met' });
    const before = await ask('&knownOn=2020-08-09');
    expect(before.judgement.numerator).toBe(5000);
    expect(before.judgement.verdict).not.toBe('met');
    expect(before.history).toHaveLength(1);
    expect((await ask('&knownOn=2020-08-10')).judgement.numerator).toBe(8000);
    expect((await ask('&knownOn=2020-07-01')).judgement).toMatchObject({ verdict: 'no_data', value: null });
  });
});

const coverage = (query: string) => portal.read(`/api/lighting/coverage?${query}`, lightingCoverageSchema);

it('a count of models says publicly that the target is reached, never how many there are', async () => {
  const { judgement, series, history } = await portal.read(
    '/api/attainment/T5/25001?on=2020-08-10',
    whySchema,
  );
  expect(judgement).toMatchObject({ verdict: 'met', numerator: 1, value: 1 });
  expect(series.map((point) => point.numerator)).toEqual([1]);
  expect(history.map((row) => row.numerator)).toEqual([1]);
});

describe('coverage', () => {
  it('of a road lit for 400 of 1,000 m is 40 % by km, and its route is not lit', async () => {
    const { units } = await coverage('classes=hamlet');
    const unit = units.find(({ code }) => code === '25001');
    expect(unit?.km.lit).toBeCloseTo(0.4, 5);
    expect(unit?.km.unlit).toBeCloseTo(0.6, 5);
    expect(unit?.interval?.low).toBeCloseTo(0.4, 4);
    expect(unit?.routes).toMatchObject({ lit: 0, unlit: 1, total: 1 });
  });

  it('leaves out light recorded after the day it is asked to know of, in figures, pieces and details', async () => {
    const known = 'classes=hamlet&on=2020-08-01&knownOn=';
    expect((await coverage(`${known}2020-05-31`)).province.km).toMatchObject({ lit: 0, unlit: 0 });
    expect((await coverage(`${known}2020-08-01`)).province.km.lit).toBeCloseTo(0.4, 5);
    const pieces = async (day: string) =>
      (await portal.read(`/api/lighting/segments?${known}${day}`, lightingSegmentsSchema)).columns;
    const before = await pieces('2020-05-31');
    expect(new Set(before.lit)).toEqual(new Set([2]));
    expect(new Set((await pieces('2020-08-01')).lit)).toEqual(new Set([0, 1]));
    const address = `/api/lighting/segments/${before.segment[0]}?on=2020-08-01&knownOn=2020-05-31`;
    expect((await portal.read(address, segmentDetailSchema)).spans).toEqual([]);
  });

  it('counts that route as lit once 39 % of its length is enough', async () => {
    expect((await coverage('classes=hamlet&litShare=0.39')).province.routes.lit).toBe(1);
    expect((await coverage('classes=hamlet&litShare=0.41')).province.routes.lit).toBe(0);
  });

  it('keeps the official record when a later claim of a map says more', async () => {
    const { columns } = await portal.read('/api/lighting/segments?classes=hamlet', lightingSegmentsSchema);
    const detail = await portal.read(`/api/lighting/segments/${columns.segment[0]}`, segmentDetailSchema);
    expect(detail.spans.map(({ lit, source }) => [lit, source])).toEqual([
      ['yes', 'official'],
      ['no', 'official'],
    ]);
    expect(detail.promises).toEqual([]);
  });

  it('gives half of a road on a border to each side, and all of it to the province', async () => {
    const { units, province } = await coverage('classes=alley');
    const of = (code: string) => units.find((unit) => unit.code === code)?.km.total ?? Number.NaN;
    expect(of('25002')).toBeCloseTo(province.km.total / 2, 6);
    expect(of('25003')).toBeCloseTo(province.km.total / 2, 6);
    expect(of('25001')).toBe(0);
    // 0.04° of a meridian at 11.3°.
    expect(province.km.total).toBeCloseTo(4.4247, 3);
  });

  it('cuts a road at the border of two communes', async () => {
    const { units } = await coverage('classes=commune&on=2020-08-01');
    const lit = units.map(({ km }) => km.lit);
    expect(lit[0]).toBeCloseTo(lit[1] ?? Number.NaN, 4);
    expect(lit[0]).toBeCloseTo(5.4593, 2);
  });

  it('of a road nobody recorded is unknown: an interval from 0 to 1', async () => {
    const { units } = await coverage('classes=commune');
    const unit = units.find(({ code }) => code === '25003');
    expect(unit).toMatchObject({ km: { lit: 0, unlit: 0 }, interval: { low: 0, high: 1 } });
    expect(unit?.km.unknown).toBeGreaterThan(3);
  });

  it.each(['commune', 'district', 'province'])(
    'summed over each %s is that of the province',
    async (level) => {
      const { units, province, outsideKm } = await coverage(`level=${level}`);
      for (const part of ['lit', 'unlit', 'unknown', 'total'] as const) {
        const sum = units.reduce((total, { km }) => total + km[part], 0);
        expect(Math.abs(sum - province.km[part])).toBeLessThanOrEqual(province.km[part] * 0.001);
      }
      expect(outsideKm).toBeCloseTo(1.092, 2);
      expect(units.length).toBe({ commune: 3, district: 2, province: 1 }[level]);
    },
  );
});
