import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, type LightPart } from '../../../geodata/light/coverage.ts';
import type { Lit } from '../../../geodata/light/lit.ts';

function part(routeId: number, lit: Lit, lengthM: number, weight = 1): LightPart {
  return { segmentId: routeId, routeId, roadClass: 'hamlet', lit, lengthM, weight };
}

const parts = fc.array(
  fc.record({
    routeId: fc.nat(6),
    lit: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
    lengthM: fc.integer({ min: 0, max: 5000 }),
    weight: fc.constantFrom(1, 0.5),
  }),
);
const built = parts.map((rows) => rows.map((row) => part(row.routeId, row.lit, row.lengthM, row.weight)));

describe('coverage', () => {
  it('of 400 m lit in 1,000 m is 40 % by km and not met by route', () => {
    expect(coverageOf([part(1, 'yes', 400), part(1, 'no', 600)])).toEqual({
      km: { lit: 0.4, unlit: 0.6, unknown: 0, total: 1 },
      routes: { lit: 0, unlit: 1, unknown: 0, total: 1 },
      interval: { low: 0.4, high: 0.4 },
      routeInterval: { low: 0, high: 0 },
    });
  });

  it('is an interval where something is unknown, and such a route could still be lit', () => {
    const coverage = coverageOf([part(1, 'yes', 400), part(1, 'unknown', 600)]);
    expect(coverage.interval).toEqual({ low: 0.4, high: 1 });
    expect(coverage.routes).toMatchObject({ unknown: 1, lit: 0, unlit: 0 });
    expect(coverage.routeInterval).toEqual({ low: 0, high: 1 });
  });

  it('takes a route for unlit when even all its unknown length lit would not do', () => {
    const rows = [part(1, 'yes', 100), part(1, 'unknown', 300), part(1, 'no', 600)];
    expect(coverageOf(rows).routes).toMatchObject({ unlit: 1, unknown: 0 });
    expect(coverageOf(rows, 0.5).routes).toMatchObject({ unlit: 1, unknown: 0 });
    expect(coverageOf(rows, 0.4).routes).toMatchObject({ unlit: 0, unknown: 1 });
  });

  it('is null without roads, never zero', () => {
    expect(coverageOf([])).toMatchObject({ interval: null, routeInterval: null, km: { total: 0 } });
    expect(coverageOf([part(1, 'no', 0)])).toMatchObject({ routes: { total: 0 }, interval: null });
  });

  it('takes a route for lit from the configured share on, also where decimals add up badly', () => {
    const at = (share: number) => coverageOf([part(1, 'yes', 800), part(1, 'no', 200)], share).routes.lit;
    expect([at(0.8), at(0.81), at(1)]).toEqual([1, 0, 0]);
    expect(coverageOf(Array.from({ length: 10 }, () => part(1, 'yes', 0.1))).routes.lit).toBe(1);
    expect(coverageOf([part(1, 'yes', 0.1), part(1, 'yes', 0.2), part(1, 'no', 0.1)], 0.75).routes.lit).toBe(
      1,
    );
  });

  it('counts half of a road on a border', () => {
    expect(coverageOf([part(1, 'yes', 1000, 0.5)]).km.lit).toBe(0.5);
  });

  it.each([Number.NaN, -1, Number.POSITIVE_INFINITY])(
    'refuses a length of %s, naming the segment',
    (lengthM) => {
      expect(() => coverageOf([part(7, 'yes', lengthM)])).toThrow(/Segment 7/);
    },
  );

  it('has low ≤ high and amounts that add up', () => {
    fc.assert(
      fc.property(built, fc.double({ min: 0, max: 1, noNaN: true }), (rows, litShare) => {
        const { km, routes, interval, routeInterval } = coverageOf(rows, litShare);
        for (const { lit, unlit, unknown, total } of [km, routes]) expect(lit + unlit + unknown).toBe(total);
        for (const range of [interval, routeInterval]) {
          if (range !== null)
            expect(0 <= range.low && range.low <= range.high && range.high <= 1 + 1e-12).toBe(true);
        }
      }),
    );
  });

  it('by km adds up over any split of the parts', () => {
    fc.assert(
      fc.property(built, fc.nat(20), (rows, at) => {
        const [whole, a, b] = [rows, rows.slice(0, at), rows.slice(at)].map((some) => coverageOf(some).km);
        expect((a?.lit ?? 0) + (b?.lit ?? 0)).toBeCloseTo(whole?.lit ?? 0, 9);
        expect((a?.total ?? 0) + (b?.total ?? 0)).toBeCloseTo(whole?.total ?? 0, 9);
      }),
    );
  });

  it('never falls at either end when an unknown part turns out lit', () => {
    fc.assert(
      fc.property(built, (rows) => {
        const before = coverageOf(rows);
        const after = coverageOf(
          rows.map((row) => (row.lit === 'unknown' ? { ...row, lit: 'yes' as const } : row)),
        );
        expect(after.km.lit).toBeGreaterThanOrEqual(before.km.lit);
        expect(after.routes.lit).toBeGreaterThanOrEqual(before.routes.lit);
        expect(after.interval?.high ?? 0).toBeCloseTo(before.interval?.high ?? 0, 9);
      }),
    );
  });
});
