import { describe, expect, it } from 'vitest';
import { darkNetwork, gapOf, gapsAmong, lastRoutes } from '../../../web/light/worker/dark-network.ts';
import { roads } from './roads.ts';

/** A straight line from x to x + 1, in thousandths of a degree. */
const from = (x: number) => ({
  coordinates: [
    [106 + x / 1000, 11.3],
    [106 + (x + 1) / 1000, 11.3],
  ],
});
const table = roads(
  { ...from(0), segment: 11, route: 1, routeName: '', lit: 'no', lengthM: 300, unit: '25459' },
  { ...from(1), segment: 12, route: 2, routeName: 'Hẻm 4', lit: 'no', lengthM: 200, unit: '25516' },
  { ...from(2), segment: 13, route: 2, routeName: 'Hẻm 4', lit: 'yes', lengthM: 100, unit: '25516' },
  { ...from(3), segment: 14, route: 3, routeName: 'Đường 3', lit: 'no', lengthM: 700, unit: '25516' },
  { ...from(4), segment: 15, route: 4, routeName: 'Quốc lộ 22', lit: 'no', lengthM: 900, class: 'national' },
  { ...from(9), segment: 16, route: 5, routeName: 'Đường 5', lit: 'no', lengthM: 999, unit: null },
);
const network = darkNetwork(table, ['hamlet']);
const all = Array.from(table.lengthM, (metres, row) => ({ row, metres }));

describe('the dark network', () => {
  it('joins counted dark roads only: a lamp, another class and what lies outside all communes end it', () => {
    expect(gapsAmong(table, network, all, 10).map(({ rows, metres }) => ({ rows, metres }))).toEqual([
      { rows: [3], metres: 700 },
      { rows: [0, 1], metres: 500 },
    ]);
  });

  it('calls a gap by its longest route that has a name, and opens at its longest piece', () => {
    const gap = gapsAmong(table, network, all, 10)[1];
    expect(gap).toMatchObject({ name: 'Hẻm 4', segment: 11, units: ['25459', '25516'] });
    expect(gap?.bounds).toEqual([106, 11.3, 106.002, 11.3]);
  });

  it('lists a gap whole where only a part of it lies in the place', () => {
    expect(gapsAmong(table, network, [{ row: 1, metres: 20 }], 10)).toMatchObject([{ rows: [0, 1] }]);
  });

  it('finds the gap of a dark segment, and none of a lit one', () => {
    expect(gapOf(table, network, 12)?.metres).toBe(500);
    expect(gapOf(table, network, 13)).toBeNull();
    expect(gapOf(table, network, 15)).toBeNull();
  });
});

describe('communes with one route left', () => {
  const near = roads(
    { segment: 21, route: 1, unit: '25459', lit: 'yes' },
    { segment: 22, route: 2, unit: '25459', lit: 'yes', lengthM: 600 },
    { segment: 23, route: 2, unit: '25459', lit: 'no', lengthM: 400, routeName: 'Đường Cầy Xiêng' },
    { segment: 24, route: 3, unit: '25516', lit: 'no' },
    { segment: 25, route: 4, unit: '25516', lit: 'unknown' },
    { segment: 26, route: 5, unit: '25456', lit: 'no' },
    { segment: 27, route: 6, unit: '25456', lit: 'no' },
  );

  it('are those with one, the certain before those with roads not surveyed', () => {
    expect(lastRoutes(near, ['hamlet'], null)).toMatchObject([
      { unit: '25459', kind: 'light', name: 'Đường Cầy Xiêng', segment: 23, rows: [2], unlitM: 400 },
      { unit: '25516', kind: 'light_and_survey', segment: 24, otherUnknown: 1 },
    ]);
  });

  it('are looked for in the place alone', () => {
    expect(lastRoutes(near, ['hamlet'], new Set(['25516'])).map(({ unit }) => unit)).toEqual(['25516']);
  });
});
