import { describe, expect, it } from 'vitest';
import { coverageOnDay } from '../../../geodata/light/coverage-on-day.ts';
import {
  type DatedPiece,
  decodeHistory,
  encodeHistory,
  tableOnDay,
} from '../../../geodata/light/light-history.ts';
import { SegmentColumnsError } from '../../../geodata/light/segment-columns.ts';
import { LIT_CODES } from '../../../geodata/light/segment-table.ts';

const piece = (change: Partial<DatedPiece>): DatedPiece => ({
  segment: 1,
  route: 1,
  routeName: 'Đường số 1',
  unit: '25456',
  class: 'hamlet',
  lit: 'unknown',
  weight: 1,
  lengthM: 100,
  broken: false,
  promised: false,
  coordinates: [
    [106, 11.3],
    [106.001, 11.3],
  ],
  since: null,
  until: null,
  ...change,
});

const answer = encodeHistory({ on: '2020-12-31', classes: ['hamlet'], dataVersion: 3 }, [
  piece({ until: '2020-03-05' }),
  piece({ since: '2020-03-05', until: '2020-08-01', lit: 'no' }),
  piece({ since: '2020-08-01', lit: 'yes' }),
  piece({
    segment: 2,
    lit: 'yes',
    broken: true,
    coordinates: [
      [106.1, 11.2],
      [106.2, 11.2],
      [106.2, 11.3],
    ],
  }),
]);

describe('the light of every day', () => {
  it.each([
    ['2019-01-01', 'unknown'],
    ['2020-03-04', 'unknown'],
    ['2020-03-05', 'no'],
    ['2020-07-31', 'no'],
    ['2020-08-01', 'yes'],
    ['2030-01-01', 'yes'],
  ] as const)('is on %s that of the state that holds: %s', (on, lit) => {
    const table = tableOnDay(decodeHistory(answer), on);
    expect([...table.lit]).toEqual([LIT_CODES[lit], LIT_CODES.yes]);
    expect([...table.segment]).toEqual([1, 2]);
    expect([...table.starts]).toEqual([0, 2, 5]);
    expect([...table.positions.slice(4)]).toEqual([106.1, 11.2, 106.2, 11.2, 106.2, 11.3]);
    expect(table.on).toBe(on);
  });

  it('is one piece where only another day cuts the road, and two where this day does', () => {
    const from = (x: number) => ({
      coordinates: [
        [106 + x / 1000, 11.3],
        [106 + (x + 1) / 1000, 11.3],
      ] as [number, number][],
    });
    const road = [
      // On a border: each half stands for one side.
      piece({ ...from(0), unit: '25456', weight: 0.5, since: '2020-03-05', lit: 'yes' }),
      piece({ ...from(0), unit: '25459', weight: 0.5, since: '2020-03-05', lit: 'yes' }),
      piece({ ...from(1), unit: '25456', weight: 0.5, since: '2020-08-01', lit: 'yes' }),
      piece({ ...from(1), unit: '25459', weight: 0.5, since: '2020-08-01', lit: 'yes' }),
      piece({ ...from(1), unit: '25456', weight: 0.5, until: '2020-08-01', lit: 'no' }),
      piece({ ...from(1), unit: '25459', weight: 0.5, until: '2020-08-01', lit: 'no' }),
      // Beyond a gap, and another road.
      piece({ ...from(5), unit: '25456', weight: 0.5, lit: 'yes' }),
      piece({ ...from(6), segment: 2, unit: '25456', weight: 0.5, lit: 'yes' }),
    ];
    const history = decodeHistory(
      encodeHistory({ on: '2020-12-31', classes: ['hamlet'], dataVersion: 3 }, road),
    );
    const whole = tableOnDay(history, '2020-08-01');
    expect([...whole.lengthM]).toEqual([200, 200, 100, 100]);
    expect([...whole.segment]).toEqual([1, 1, 1, 2]);
    expect([...whole.positions.slice(0, 6)]).toEqual([106, 11.3, 106.001, 11.3, 106.002, 11.3]);
    expect([...whole.starts]).toEqual([0, 3, 6, 8, 10]);
    expect([...tableOnDay(history, '2020-07-31').lengthM]).toEqual([100, 100, 100, 100, 100, 100]);
  });

  it('refuses columns of different lengths', () => {
    const broken = { ...answer, columns: { ...answer.columns, since: [-1] } };
    expect(() => decodeHistory(broken)).toThrow(SegmentColumnsError);
  });
});

it('reads a course between its days, before them and after them; none without days', () => {
  const course = {
    km: { lit: [0, 1], unlit: [0, 1], unknown: [4, 2] },
    routes: { lit: [0, 1], unlit: [0, 0], unknown: [2, 1] },
  };
  const days = ['2020-03-04', '2020-03-05'];
  expect(coverageOnDay(days, course, '2019-01-01')?.interval).toEqual({ low: 0, high: 1 });
  expect(coverageOnDay(days, course, '2020-03-04')?.interval).toEqual({ low: 0, high: 1 });
  expect(coverageOnDay(days, course, '2020-06-01')).toEqual({
    km: { lit: 1, unlit: 1, unknown: 2, total: 4 },
    routes: { lit: 1, unlit: 0, unknown: 1, total: 2 },
    interval: { low: 0.25, high: 0.75 },
    routeInterval: { low: 0.5, high: 1 },
  });
  expect(coverageOnDay([], course, '2020-06-01')).toBeNull();
});
