import { expect, it } from 'vitest';
import { LIT_CODES, type SegmentTable } from '../../../geodata/light/segment-table.ts';
import { litByNow } from '../../../geodata/scenario/lit-by-now.ts';

type Row = readonly [segment: number, lit: keyof typeof LIT_CODES, metres: number, weight?: number];

/** Rows in their order along each segment; each begins at a vertex of its own, halves of a border at one. */
function tableOf(rows: readonly Row[]): SegmentTable {
  const place = (at: number) => (rows[at]?.[3] === 0.5 && rows[at - 1]?.[3] === 0.5 ? at - 1 : at);
  return {
    on: '2020-09-30',
    dataVersion: 1,
    classes: ['hamlet'],
    units: ['25001'],
    routeNames: [''],
    count: rows.length,
    segment: Uint32Array.from(rows, ([segment]) => segment),
    route: new Uint32Array(rows.length),
    name: new Uint32Array(rows.length),
    unit: new Int32Array(rows.length),
    class: new Uint8Array(rows.length),
    lit: Uint8Array.from(rows, ([, lit]) => LIT_CODES[lit]),
    weight: Float32Array.from(rows, ([, , , weight = 1]) => weight),
    lengthM: Float64Array.from(rows, ([, , metres]) => metres),
    broken: new Uint8Array(rows.length),
    promised: new Uint8Array(rows.length),
    starts: Uint32Array.from([...rows.map((_, at) => at), rows.length]),
    positions: Float64Array.from(rows.flatMap((_, at) => [place(at), 11])),
  };
}

const table = tableOf([
  [1, 'yes', 100],
  [1, 'no', 300],
  [1, 'yes', 200],
  [2, 'unknown', 500],
  [3, 'yes', 400, 0.5],
  [3, 'yes', 400, 0.5],
]);

it('tells how much of each work is lit by now, and of none that is dark or unknown', () => {
  const works = [
    { segment: 1, fromM: 50, toM: 500 },
    { segment: 2, fromM: 0, toM: 500 },
    { segment: 1, fromM: 100, toM: 400 },
    { segment: 9, fromM: 0, toM: 10 },
  ];
  expect(litByNow(works, table)).toEqual([{ work: 0, litM: 150 }]);
});

it('takes what is left at an end for rounding', () => {
  expect(litByNow([{ segment: 1, fromM: 98.5, toM: 400 }], table)).toEqual([]);
  expect(litByNow([{ segment: 1, fromM: 97, toM: 400 }], table)).toEqual([{ work: 0, litM: 3 }]);
});

it('counts a road along a border once, though it stands for both communes', () => {
  expect(litByNow([{ segment: 3, fromM: 0, toM: 400 }], table)).toEqual([{ work: 0, litM: 400 }]);
});
