import { describe, expect, it } from 'vitest';
import { besideWorks } from '../../../geodata/budget/beside-works.ts';
import { indexTable } from '../../../geodata/light/segment-index.ts';
import { roads } from '../../web/light/roads.ts';
import { caseOf, from } from './roads-case.ts';

/** Each about 109 m long, west to east; 1 and 2 join, 3 lies 2 km away, 4 is lit. */
const table = roads(
  { ...from(0), segment: 1, lit: 'no', lengthM: 109 },
  { ...from(1), segment: 2, lit: 'no', lengthM: 109 },
  { ...from(20), segment: 3, lit: 'no', lengthM: 109 },
  { ...from(2), segment: 4, lit: 'yes', lengthM: 109 },
);
const { works } = caseOf(table);
const index = indexTable(table);
const nothing = { index, schools: [], accidents: [] };
const list = (column: Float64Array) => [...column].map((value) => Math.round(value * 1000) / 1000);

describe('what stands beside the works', () => {
  it('tells every work of the school, and shares its worth by the metres within reach', () => {
    // Over the joint of 1 and 2: both lie within 200 m, whole and alike.
    const beside = { ...nothing, schools: [{ lon: 106.001, lat: 11.3 }] };
    const { schools, schoolParts } = besideWorks(works, table.segment, beside);
    expect(list(schools)).toEqual([1, 1, 0]);
    expect(list(schoolParts)).toEqual([0.5, 0.5, 0]);
  });

  it('reaches 200 m for a school and 50 m for an accident', () => {
    // 100 m north of road 3: 0.0009° are 100.08 m.
    const point = { lon: 106.0205, lat: 11.3009 };
    const beside = { ...nothing, schools: [point], accidents: [{ point, segment: 3, count: 1 }] };
    const { schools, accidents } = besideWorks(works, table.segment, beside);
    expect([list(schools), list(accidents)]).toEqual([
      [0, 0, 1],
      [0, 0, 0],
    ]);
  });

  it('counts the cases of an accident by its point where it has one, else by its segment', () => {
    const accidents = [
      { point: { lon: 106.0205, lat: 11.3 }, segment: 1, count: 2 },
      { point: null, segment: 2, count: 3 },
    ];
    const sums = besideWorks(works, table.segment, { ...nothing, accidents });
    expect(list(sums.accidents)).toEqual([0, 3, 2]);
    expect(list(sums.accidentParts)).toEqual([0, 3, 2]);
  });

  it('shares an accident of a segment by the length of its dark stretches', () => {
    const cut = roads(
      { ...from(0), segment: 1, lit: 'no', lengthM: 100 },
      { ...from(1), segment: 1, lit: 'no', lengthM: 300 },
    );
    const accidents = [{ point: null, segment: 1, count: 4 }];
    const sums = besideWorks(caseOf(cut).works, cut.segment, { ...nothing, accidents });
    expect(list(sums.accidentParts)).toEqual([1, 3]);
  });

  it('counts nothing where nothing is dark, and for a segment nobody knows', () => {
    const accidents = [
      { point: { lon: 106.0028, lat: 11.3 }, segment: 4, count: 1 },
      { point: null, segment: 99, count: 1 },
      { point: null, segment: null, count: 1 },
    ];
    const { accidentParts } = besideWorks(works, table.segment, { ...nothing, accidents });
    expect(list(accidentParts)).toEqual([0, 0, 0]);
  });

  it('has the metres of a road on a border once', () => {
    const half = { ...from(0), segment: 5, lit: 'no' as const, weight: 0.5, lengthM: 109 };
    const border = roads(
      { ...half, unit: '25459' },
      { ...half, unit: '25516' },
      { ...from(1), lit: 'no', lengthM: 109 },
    );
    const beside = { ...nothing, index: indexTable(border), schools: [{ lon: 106.001, lat: 11.3 }] };
    const { schools, schoolParts } = besideWorks(caseOf(border).works, border.segment, beside);
    expect([list(schools), list(schoolParts)]).toEqual([
      [1, 1],
      [0.5, 0.5],
    ]);
  });
});
