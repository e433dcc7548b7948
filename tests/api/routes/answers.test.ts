import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { attainmentSchema, attainmentSeriesSchema, whySchema } from '../../../geodata/contract/attainment.ts';
import { healthSchema } from '../../../geodata/contract/health.ts';
import { lightingCoverageSchema, lightingSegmentsSchema } from '../../../geodata/contract/lighting.ts';
import { metaSchema } from '../../../geodata/contract/meta.ts';
import { segmentDetailSchema } from '../../../geodata/contract/segment-detail.ts';
import { tileJsonSchema } from '../../../geodata/contract/tiles.ts';
import { unitListSchema, unitProfileSchema } from '../../../geodata/contract/units.ts';
import { openSmallPortal, type SmallPortal } from '../harness/small-portal.ts';

let portal: SmallPortal;
beforeAll(async () => {
  portal = await openSmallPortal();
});
afterAll(() => portal?.close());

async function ask<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
  const response = await portal.app.request(path);
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(200);
  return schema.parse(body);
}

describe('/healthz and /api/meta', () => {
  it('says that the database answers, and which', async () => {
    const health = await ask('/healthz', healthSchema);
    expect(health).toMatchObject({ status: 'ok', database: { engine: portal.database.engine } });
    expect(health.dataVersion).toBeGreaterThan(0);
  });

  it('gives the plan without its restricted target, the tree, the bounds and the periods', async () => {
    const meta = await ask('/api/meta', metaSchema);
    expect(JSON.stringify(meta.plan)).not.toContain('"T8"');
    expect(meta).toMatchObject({
      province: { code: '72', name: 'Tỉnh Tây Ninh' },
      tree: '2020',
      figures: { first: '2020-03-31', last: '2020-09-30' },
      sample: { figures: true, borders: true, roads: true },
      roles: ['portal_public'],
    });
    expect(meta.bounds).toEqual([106, 11.2, 106.4, 11.3]);
    expect(meta.periods).toHaveLength(10);
    expect(meta.periods.at(-1)).toBe('2020-12-31');
  });
});

describe('/api/units', () => {
  const codesOf = async (path: string) => (await ask(path, unitListSchema)).units.map(({ code }) => code);

  it('lists a level by code', async () => {
    expect(await codesOf('/api/units?level=commune')).toEqual(['25456', '25474', '25495', '25700']);
    expect(await codesOf('/api/units')).toHaveLength(7);
  });

  it.each(['Hòa Thành', 'hoa thanh', 'HOÀ THÀNH', 'thi tran hoa thanh', 'tt. Hòa Thành'])(
    'finds Thị trấn Hoà Thành by %s',
    async (q) => {
      expect(await codesOf(`/api/units?q=${encodeURIComponent(q)}`)).toEqual(['25700']);
    },
  );

  it('gives both communes of one name, and tells how many there were before the limit', async () => {
    const list = await ask('/api/units?q=tan%20binh&limit=1', unitListSchema);
    expect(list.matched).toBe(2);
    expect(list.units).toHaveLength(1);
    expect(list.units[0]?.parentName).toBe('Thành phố Tây Ninh');
  });

  it('finds nothing for a query of signs alone', async () => {
    expect(await codesOf('/api/units?q=%25')).toEqual([]);
    expect(await codesOf('/api/units?q=')).toEqual([]);
  });

  it('gives one unit with those above it and what it registers', async () => {
    const unit = await ask('/api/units/25456', unitProfileSchema);
    expect(unit.ancestors.map(({ code }) => code)).toEqual(['72', '703']);
    expect(unit).toMatchObject({ residentialAreas: 3, organisations: 2, models: 3, generatedBoundary: true });
    expect(unit.areaKm2).toBeGreaterThan(100);
  });

  it('hides a count of models below three, and any sum that would give it away', async () => {
    expect((await ask('/api/units/25474', unitProfileSchema)).models).toBe('<3');
    expect((await ask('/api/units/703', unitProfileSchema)).models).toBeNull();
  });
});

describe('/api/attainment', () => {
  it('judges each commune: 75.00 % has met, 74.99 % has not, a draft is no data', async () => {
    const answer = await ask('/api/attainment?target=T1&on=2020-09-30', attainmentSchema);
    if (answer.level !== 'commune') throw new Error('asked for communes');
    const verdicts = Object.fromEntries(answer.units.map(({ code, verdict }) => [code, verdict]));
    expect(verdicts).toMatchObject({ 25456: 'met', 25495: 'no_data', 25700: 'stale' });
    expect(verdicts['25474']).not.toBe('met');
    expect(answer.units.find(({ code }) => code === '25495')).toMatchObject({ value: null, numerator: null });
    expect(answer.byVerdict).toMatchObject({ met: 1, no_data: 1, stale: 1 });
  });

  it('takes the newest figure for the day when none is asked for', async () => {
    expect((await ask('/api/attainment?target=T1', attainmentSchema)).on).toBe('2020-09-30');
  });

  it('sums counts above the communes and then divides', async () => {
    const answer = await ask('/api/attainment?target=T1&on=2020-09-30&level=district', attainmentSchema);
    if (answer.level === 'commune') throw new Error('asked for districts');
    expect(answer.units.map(({ code }) => code)).toEqual(['703', '712']);
    expect(answer.units[0]).toMatchObject({ numerator: 10_499, denominator: 14_000, communes: 2 });
    expect(answer.units[0]?.value).toBeCloseTo(10_499 / 14_000, 12);
    expect(answer.units[1]?.byVerdict).toMatchObject({ no_data: 1, stale: 1 });
  });

  it('answers as known on a day: the correction of July is not there in June', async () => {
    const on = 'on=2020-06-30';
    const numerator = async (query: string) =>
      (await ask(`/api/attainment/T1/25456?${query}`, whySchema)).judgement.numerator;
    expect(await numerator(`${on}&knownOn=2020-06-30`)).toBe(1999);
    expect(await numerator(on)).toBe(2000);
    expect(await numerator(`${on}&knownOn=2020-07-14`)).toBe(1999);
    expect(await numerator(`${on}&knownOn=2020-07-15`)).toBe(2000);
  });

  it('says why: the formula, the documents, the corrected figure kept', async () => {
    const why = await ask('/api/attainment/T1/25456?on=2020-09-30', whySchema);
    expect(why.formula.vi).toContain('3.000 ÷ 4.000 = 75,0%');
    expect(why.formula.en).toContain('≥ 75%');
    const corrected = why.history.find((row) => row.superseded);
    expect(corrected).toMatchObject({ numerator: 1999, document: { number: '12/BC-UBND' } });
    expect(why.history.find((row) => row.supersedes === corrected?.id)?.reason).toBe('Cộng sót một ấp');
  });

  it('withholds the people of two organisations, and knows a commune none of whose has reported', async () => {
    const { series, judgement } = await ask('/api/attainment/T2/25456', whySchema);
    expect(series.at(-1)).toMatchObject({ numerator: null, denominator: null, subjects: 2, complete: null });
    expect(judgement).toMatchObject({ verdict: 'on_track', value: null, reasons: ['figure_withheld'] });
    const silent = await ask('/api/attainment/T2/25474', whySchema);
    expect(silent.judgement.verdict).toBe('no_data');
  });

  it('gives every open target in one series, and no draft', async () => {
    const { series } = await ask('/api/attainment/series', attainmentSeriesSchema);
    expect(Object.keys(series)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']);
    expect(Object.keys(series.T1 ?? {})).toEqual(['25456', '25474', '25700']);
  });
});

describe('/api/lighting', () => {
  it('sums the communes to the province, border roads and all', async () => {
    const coverage = await ask('/api/lighting/coverage', lightingCoverageSchema);
    for (const part of ['lit', 'unlit', 'unknown', 'total'] as const) {
      const sum = coverage.units.reduce((total, unit) => total + unit.km[part], 0);
      expect(sum).toBeCloseTo(coverage.province.km[part], 9);
    }
    const border = coverage.units.filter(({ code }) => code === '25474' || code === '25495');
    expect(border[1]?.km.unlit).toBeCloseTo(1.5, 3);
    expect(border[0]?.km.unlit).toBeCloseTo(1.5, 3);
    expect(coverage.outsideKm).toBeCloseTo(coverage.units[3]?.km.total ?? 0, 2);
  });

  it('holds lit apart from unknown: an interval', async () => {
    const { units } = await ask('/api/lighting/coverage?classes=commune', lightingCoverageSchema);
    const { km, interval } = units[0] ?? { km: null, interval: null };
    expect(km?.lit).toBeCloseTo(4, 3);
    expect(km?.unknown).toBeGreaterThan(1);
    expect(interval?.high).toBe(1);
  });

  it('gives the light of another day', async () => {
    const before = await ask('/api/lighting/coverage?on=2020-03-31', lightingCoverageSchema);
    expect(before.province.km).toMatchObject({ lit: 0, unlit: 0 });
  });

  it('counts a route as lit from the share asked for', async () => {
    const routes = async (query: string) =>
      (await ask(`/api/lighting/coverage?level=province&classes=commune${query}`, lightingCoverageSchema))
        .province.routes;
    expect(await routes('')).toMatchObject({ lit: 0, total: 2 });
    expect(await routes('&litShare=0.3')).toMatchObject({ lit: 1, total: 2 });
  });

  const segments = (query = '') => ask(`/api/lighting/segments${query}`, lightingSegmentsSchema);

  it('gives pieces whose weighted length is that of the coverage', async () => {
    const { columns } = await segments();
    const metres = columns.lengthM.reduce((sum, length, row) => {
      return columns.unit[row] === -1 ? sum : sum + length * (columns.weight[row] ?? 0);
    }, 0);
    const { province } = await ask('/api/lighting/coverage', lightingCoverageSchema);
    expect(metres / 1000).toBeCloseTo(province.km.total, 3);
  });

  it('gives the same pieces from the published table as cut anew for a day with the same light', async () => {
    const published = await segments('?on=2020-12-31');
    // Between the records of June and August: other light, cut anew.
    const { columns: july } = await segments('?on=2020-07-01');
    expect(july.lit).not.toEqual(published.columns.lit);
    await portal.database.sql`update portal.publication set published_at = '2020-01-01T00:00:00+07:00'`;
    try {
      // The address is another, so that the kept answer is not given.
      const anew = await segments('?on=2020-12-30');
      expect(anew.columns).toEqual(published.columns);
    } finally {
      await portal.database.sql`update portal.publication set published_at = now()`;
    }
  });

  it('keeps to a unit, a box and the classes asked for', async () => {
    const inUnit = await segments('?unit=25456');
    expect(new Set(inUnit.units)).toEqual(new Set(['25456']));
    const district = await segments('?unit=703');
    expect(new Set(district.units)).toEqual(new Set(['25456', '25474']));
    const inBox = await segments('?bbox=106.01,11.2,106.03,11.23');
    expect(inBox.routeNames).toEqual(['Hẻm 1']);
    expect((await segments('?classes=national')).routeNames).toEqual(['Quốc lộ 22']);
  });

  it('marks an approved promise and broken lamps', async () => {
    const { columns, routeNames } = await segments('?classes=commune');
    const rows = columns.segment.map((_, row) => ({
      name: routeNames[columns.name[row] ?? -1],
      promised: columns.promised[row],
      broken: columns.broken[row],
    }));
    expect(rows.filter(({ promised }) => promised).every(({ name }) => name === 'Đường ranh giới')).toBe(
      true,
    );
    expect(rows.some(({ promised }) => promised)).toBe(true);
    expect(rows.some(({ broken, name }) => broken && name === 'Đường xuyên xã')).toBe(true);
  });

  it('tells of one segment: spans of the record that counts, approved promises', async () => {
    const { columns, routeNames } = await segments('?classes=commune');
    const idOf = (name: string) =>
      columns.segment.find((_, row) => routeNames[columns.name[row] ?? -1] === name) ?? 0;
    const whole = await ask(`/api/lighting/segments/${idOf('Đường xuyên xã')}`, segmentDetailSchema);
    expect(whole.spans.map(({ source }) => source)).toEqual(['official', 'official']);
    expect(whole.units.map(({ code }) => code).sort()).toEqual(['25456', '25474']);
    const border = await ask(`/api/lighting/segments/${idOf('Đường ranh giới')}`, segmentDetailSchema);
    expect(border.promises).toHaveLength(1);
    expect(border.units.every(({ weight }) => weight === 0.5)).toBe(true);
  });
});

it('gives TileJSON whose tile address carries the data version', async () => {
  const { dataVersion } = await ask('/api/meta', metaSchema);
  const tiles = await ask('/tiles/roads', tileJsonSchema);
  expect(tiles.tiles[0]).toBe(`http://localhost/tiles/roads/{z}/{x}/{y}?v=${dataVersion}`);
  expect(tiles.bounds).toEqual([106, 11.2, 106.4, 11.3]);
});
