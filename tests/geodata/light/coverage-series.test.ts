import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, type LightPart } from '../../../geodata/light/coverage.ts';
import { coverageSeries, type MeasuredPiece } from '../../../geodata/light/coverage-series.ts';
import type { LightEpoch } from '../../../geodata/light/light-epoch.ts';
import { litPeriods } from '../../../geodata/light/lit-periods.ts';

const piece = (change: Partial<MeasuredPiece>): MeasuredPiece => ({
  segmentId: 1,
  routeId: 1,
  unitId: 1,
  weight: 1,
  fromM: 0,
  toM: 1000,
  ...change,
});

const epoch = (
  since: string,
  spans: readonly [number, number, 'yes' | 'no' | 'unknown'][],
  segmentId = 1,
): LightEpoch => ({
  segmentId,
  since,
  spans: spans.map(([fromM, toM, lit]) => ({ fromM, toM, lit, broken: false })),
});

const groupsOf = (unit: number) => [unit - 1, 2];

describe('coverage over time', () => {
  it('is unknown on the eve of the first record, then follows each record', () => {
    const { days, groups } = coverageSeries(
      [piece({})],
      [epoch('2020-03-01', [[0, 400, 'yes']]), epoch('2020-05-01', [[0, 1000, 'yes']])],
      groupsOf,
      3,
    );
    expect(days).toEqual(['2020-02-29', '2020-03-01', '2020-05-01']);
    expect(groups[0]?.map(({ km }) => km)).toEqual([
      { lit: 0, unlit: 0, unknown: 1, total: 1 },
      { lit: 0.4, unlit: 0, unknown: 0.6, total: 1 },
      { lit: 1, unlit: 0, unknown: 0, total: 1 },
    ]);
    expect(groups[0]?.map(({ routes }) => [routes.lit, routes.unknown])).toEqual([
      [0, 1],
      [0, 1],
      [1, 0],
    ]);
  });

  it('counts a route through two units once in what holds both, and half a border on each side', () => {
    const pieces = [
      piece({ unitId: 1, toM: 600 }),
      piece({ unitId: 2, fromM: 600 }),
      piece({ segmentId: 2, routeId: 2, unitId: 1, weight: 0.5, toM: 200 }),
      piece({ segmentId: 2, routeId: 2, unitId: 2, weight: 0.5, toM: 200 }),
    ];
    const epochs = [epoch('2020-03-01', [[0, 1000, 'yes']]), epoch('2020-04-01', [[0, 200, 'no']], 2)];
    const [first, second, all] = coverageSeries(pieces, epochs, groupsOf, 3).groups.map((days) =>
      days.at(-1),
    );
    expect(first?.km).toEqual({ lit: 0.6, unlit: 0.1, unknown: 0, total: 0.7 });
    expect(second?.km).toEqual({ lit: 0.4, unlit: 0.1, unknown: 0, total: 0.5 });
    expect(all?.km).toEqual({ lit: 1, unlit: 0.2, unknown: 0, total: 1.2 });
    expect([first?.routes.total, second?.routes.total, all?.routes.total]).toEqual([2, 2, 2]);
  });

  it('leaves out what lies outside every unit, and has no day without a record', () => {
    const outside = piece({ unitId: null, segmentId: 9 });
    const { groups } = coverageSeries([outside], [epoch('2020-03-01', [[0, 1000, 'yes']], 9)], groupsOf, 3);
    expect(groups[2]?.at(-1)?.interval).toBeNull();
    expect(coverageSeries([piece({})], [], groupsOf, 3).days).toEqual([]);
  });

  const DAYS = ['2020-03-01', '2020-04-01', '2020-06-15', '2020-09-30'];
  const anyEpochs = fc
    .uniqueArray(
      fc.record({
        segmentId: fc.integer({ min: 1, max: 4 }),
        since: fc.constantFrom(...DAYS),
        cuts: fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 4 }),
        lits: fc.array(fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const), {
          minLength: 5,
          maxLength: 5,
        }),
      }),
      { selector: ({ segmentId, since }) => `${segmentId} ${since}`, maxLength: 12 },
    )
    .map((rows) =>
      rows.map(({ segmentId, since, cuts, lits }) => {
        const marks = cuts.sort((a, b) => a - b);
        return epoch(
          since,
          marks.slice(1).map((to, at) => [marks[at] ?? 0, to, lits[at] ?? 'no']),
          segmentId,
        );
      }),
    );

  it('says on each day what adding up that day alone says, and so do the periods the map draws', () => {
    const pieces = [1, 2, 3, 4].flatMap((segmentId) => [
      piece({ segmentId, routeId: segmentId % 3, unitId: 1, toM: 450 }),
      piece({ segmentId, routeId: segmentId % 3, unitId: 2, fromM: 450 }),
    ]);
    fc.assert(
      fc.property(anyEpochs, (epochs) => {
        const { days, groups } = coverageSeries(pieces, epochs, groupsOf, 3);
        days.forEach((day, at) => {
          const parts: LightPart[] = pieces.flatMap((row) => {
            const own = epochs
              .filter(({ segmentId }) => segmentId === row.segmentId)
              .sort((a, b) => (a.since < b.since ? -1 : 1));
            const held = litPeriods(row, own, []).filter(
              ({ since, until }) => (since === null || since <= day) && (until === null || day < until),
            );
            expect(held.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0)).toBeCloseTo(
              row.toM - row.fromM,
              6,
            );
            return held.map(({ lit, fromM, toM }) => ({
              ...row,
              roadClass: 'hamlet',
              lit,
              lengthM: toM - fromM,
            }));
          });
          const { km, routes } = coverageOf(parts);
          const series = groups[2]?.[at];
          expect(series?.routes).toEqual(routes);
          for (const part of ['lit', 'unlit', 'unknown', 'total'] as const)
            expect(series?.km[part]).toBeCloseTo(km[part], 9);
        });
      }),
    );
  });
});
