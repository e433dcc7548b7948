import { describe, expect, it } from 'vitest';
import { roads } from '../../web/light/roads.ts';
import { caseOf, from } from './roads-case.ts';

const [A, B, C] = ['25459', '25516', '25456'];

describe('the works of roads', () => {
  it('are what is unlit: neither lit roads nor those that nobody has looked at', () => {
    const table = roads(
      { ...from(0), lit: 'no', lengthM: 300 },
      { ...from(2), lit: 'yes', lengthM: 500 },
      { ...from(4), lit: 'unknown', lengthM: 200 },
    );
    const { works, place } = caseOf(table);
    expect([...works.row]).toEqual([0]);
    expect(place).toEqual({ lit: 500, unlit: 300, unknown: 200, total: 1000, promised: 0 });
  });

  it('leave out what is promised, unless asked, and what lies outside every commune', () => {
    const table = roads(
      { ...from(0), lit: 'no', promised: true, lengthM: 300 },
      { ...from(2), lit: 'no', unit: null },
      { ...from(4), lit: 'no' },
    );
    expect([...caseOf(table).works.row]).toEqual([2]);
    expect(caseOf(table).place.promised).toBe(300);
    expect([...caseOf(table, { withPromised: true }).works.row]).toEqual([0, 2]);
  });

  it('make one work of the two halves of a road on a border', () => {
    const half = { ...from(0), segment: 5, lit: 'no' as const, weight: 0.5, lengthM: 400 };
    const { works } = caseOf(
      roads({ ...half, unit: A }, { ...half, unit: B }, { ...from(3), lit: 'no', unit: A }),
    );
    expect([...works.row]).toEqual([0, 2]);
    expect([...works.twin]).toEqual([1, -1]);
    expect(works.metres[0]).toBe(400);
    expect(works.placeM[0]).toBe(400);
  });

  it('light the whole of a border road, of which a place on one side counts half', () => {
    const half = { ...from(0), segment: 5, lit: 'no' as const, weight: 0.5, lengthM: 400 };
    const table = roads({ ...half, unit: A }, { ...half, unit: B });
    const { works } = caseOf(table, { pieces: [{ row: 1, metres: 400 }] });
    expect([works.row[0], works.twin[0], works.metres[0], works.placeM[0]]).toEqual([0, 1, 400, 200]);
  });

  it('take a piece that an area cuts whole, when half of it lies inside', () => {
    const table = roads({ ...from(0), lit: 'no', lengthM: 400 }, { ...from(2), lit: 'no', lengthM: 400 });
    const pieces = [
      { row: 0, metres: 200 },
      { row: 1, metres: 199 },
    ];
    const { works, place } = caseOf(table, { pieces });
    expect([...works.row]).toEqual([0]);
    expect([works.metres[0], works.placeM[0], place.total]).toEqual([400, 200, 399]);
  });

  it("share a commune's households out over all its counted roads, lit or not", () => {
    // A: 1,000 households on 2,000 m, half a household a metre; B: 300 on 600 m, of which 200 m are half a border road.
    const half = { ...from(4), segment: 9, lit: 'no' as const, weight: 0.5, lengthM: 400 };
    const table = roads(
      { ...from(0), lit: 'no', lengthM: 300, unit: A },
      { ...from(2), lit: 'yes', lengthM: 1500, unit: A },
      { ...half, unit: A },
      { ...half, unit: B },
      { ...from(6), lit: 'yes', lengthM: 400, unit: B },
      { ...from(8), lit: 'no', lengthM: 100, unit: C },
    );
    const { works } = caseOf(table, { households: { [A ?? '']: 1000, [B ?? '']: 300 } });
    // The border road: 200 m × ½ in A + 200 m × ½ in B. C's households nobody knows: that is no data, not none.
    expect([...works.households]).toEqual([150, 200, Number.NaN]);
  });

  it('close as many metres of a gap as they are a share of it', () => {
    const table = roads(
      { ...from(0), lit: 'no', lengthM: 300 },
      { ...from(1), lit: 'no', lengthM: 700 },
      { ...from(5), lit: 'no', lengthM: 300 },
    );
    const { works } = caseOf(table);
    // 300 × 300 ÷ 1,000 and 700 × 700 ÷ 1,000; the third is its gap alone.
    expect([...works.closedM]).toEqual([90, 490, 300]);
    expect([...works.gapM]).toEqual([1000, 1000, 300]);
  });
});

describe('the bundle of a commune', () => {
  it('is all its unlit works, worth the share of its routes that are known', () => {
    const table = roads(
      { ...from(0), route: 1, lit: 'no', unit: A },
      { ...from(2), route: 2, lit: 'no', unit: A },
      { ...from(4), route: 3, lit: 'yes', unit: A },
      { ...from(6), route: 4, lit: 'unknown', unit: A },
    );
    const { works } = caseOf(table);
    expect([...works.bundle]).toEqual([0, 0]);
    expect(works.bundles).toEqual([{ unit: 0, knownShare: 0.75 }]);
  });

  it('is none where some of its dark road is promised by others, or lies outside the place', () => {
    const table = roads(
      { ...from(0), route: 1, lit: 'no', unit: A },
      { ...from(2), route: 2, lit: 'no', unit: A, promised: true },
    );
    expect(caseOf(table).works.bundles).toEqual([]);
    expect(caseOf(table, { withPromised: true }).works.bundles).toHaveLength(1);
    const outside = caseOf(table, { withPromised: true, pieces: [{ row: 0, metres: 1000 }] });
    expect(outside.works.bundles).toEqual([]);
  });

  it('has a border road that two communes miss in the one with less dark; the other has no bundle', () => {
    const half = { ...from(0), segment: 5, route: 5, lit: 'no' as const, weight: 0.5, lengthM: 400 };
    const table = roads(
      { ...half, unit: A },
      { ...half, unit: B },
      { ...from(2), route: 6, lit: 'no', lengthM: 900, unit: A },
      { ...from(4), route: 7, lit: 'no', lengthM: 100, unit: B },
    );
    const { works } = caseOf(table);
    expect(works.bundles.map(({ unit }) => table.units[unit])).toEqual([B]);
    expect([...works.bundle]).toEqual([0, -1, 0]);
  });
});
