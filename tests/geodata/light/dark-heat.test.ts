import { describe, expect, it } from 'vitest';
import { darkHeat, type HeatUnit } from '../../../geodata/light/dark-heat.ts';

const unit = (
  code: string,
  unlit: number,
  more: Partial<HeatUnit> & { unknown?: number; total?: number } = {},
): HeatUnit => ({
  code,
  km: { unlit, unknown: more.unknown ?? 0, total: more.total ?? 100 },
  areaKm2: more.areaKm2 ?? 10,
  households: more.households === undefined ? 2000 : more.households,
});
const codes = (units: readonly HeatUnit[], measure: 'km' | 'per_km2' | 'per_households') =>
  darkHeat(units, measure).rows.map(({ code, value }) => [code, value]);

describe('the heat of the dark', () => {
  it('ranks communes by unlit km, by km per km² and by km per 1,000 households', () => {
    const units = [
      unit('a', 12, { areaKm2: 6, households: 8000 }),
      unit('b', 9, { areaKm2: 3, households: 1000 }),
    ];
    expect(codes(units, 'km')).toEqual([
      ['a', 12],
      ['b', 9],
    ]);
    expect(codes(units, 'per_km2')).toEqual([
      ['b', 3],
      ['a', 2],
    ]);
    expect(codes(units, 'per_households')).toEqual([
      ['b', 9],
      ['a', 1.5],
    ]);
  });

  it('never takes what was not surveyed for dark', () => {
    const { rows } = darkHeat([unit('a', 0, { unknown: 100 }), unit('b', 1)], 'km');
    expect(rows.map(({ code, value, step, gap }) => [code, value, step, gap])).toEqual([
      ['b', 1, 1, null],
      ['a', null, null, 'not_surveyed'],
    ]);
  });

  it('says of a figure with half of the road unsurveyed that it says little', () => {
    const { rows } = darkHeat([unit('a', 5, { unknown: 50 }), unit('b', 4, { unknown: 49 })], 'km');
    expect(rows.map(({ isThin }) => isThin)).toEqual([true, false]);
  });

  it('has no value for a commune without roads, nor per household where households are not known', () => {
    const { rows } = darkHeat(
      [unit('a', 0, { total: 0 }), unit('b', 4, { households: null })],
      'per_households',
    );
    expect(rows.map(({ code, value, gap }) => [code, value, gap])).toEqual([
      ['a', null, 'no_roads'],
      ['b', null, 'no_households'],
    ]);
  });

  it('puts communes into five classes of equal size with round lower bounds, and nothing unlit into none', () => {
    const units = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.04].map((km, i) => unit(String.fromCharCode(97 + i), km));
    const { rows, breaks } = darkHeat(units, 'km');
    expect(breaks).toEqual([3, 5, 7, 9]);
    expect(rows.map(({ step }) => step)).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1, 0]);
  });

  it('leaves no class empty by rounding its bound', () => {
    const { rows, breaks } = darkHeat([unit('a', 4.27), unit('b', 0.0157)], 'km');
    expect(breaks).toEqual([4.2]);
    expect(rows.map(({ step }) => step)).toEqual([2, 1]);
  });

  it('has one class where all communes are equally dark', () => {
    const { rows, breaks } = darkHeat([unit('a', 4), unit('b', 4)], 'km');
    expect(breaks).toEqual([]);
    expect(rows.map(({ step }) => step)).toEqual([1, 1]);
  });
});
