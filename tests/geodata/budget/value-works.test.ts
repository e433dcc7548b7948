import { describe, expect, it } from 'vitest';
import { costsOf, pointsOfWorks } from '../../../geodata/budget/value-works.ts';
import { indexTable } from '../../../geodata/light/segment-index.ts';
import { roads } from '../../web/light/roads.ts';
import { caseOf, from, only } from './roads-case.ts';

const table = roads(
  { ...from(0), lit: 'no', lengthM: 250, class: 'hamlet', unit: '25459' },
  { ...from(2), lit: 'no', lengthM: 750, class: 'alley', unit: '25516' },
);
const { works } = caseOf(table, { households: { '25459': 100, '25516': 300 } });

describe('the cost of a work', () => {
  it('is its length times the price of a kilometre, in whole đồng', () => {
    expect([...costsOf(works, table, { perKm: 21_000_000, perKmOf: {} })]).toEqual([5_250_000, 15_750_000]);
  });

  it('takes the price of its own class where there is one', () => {
    const costs = costsOf(works, table, { perKm: 20_000_000, perKmOf: { alley: 10_000_000 } });
    expect([...costs]).toEqual([5_000_000, 7_500_000]);
  });

  it('is never nothing', () => {
    expect([...costsOf(works, table, { perKm: 1, perKmOf: {} })]).toEqual([1, 1]);
  });
});

describe('the points of a work', () => {
  it('share 100 for each criterion out over all works, times its weight', () => {
    // 100 and 300 households; each commune's only road is its own gap: 250 and 750 m; two communes, wholly known.
    expect(pointsOfWorks(works, only('households', 2)).benefit).toEqual(Float64Array.of(50, 150));
    expect(pointsOfWorks(works, only('gaps', 4)).benefit).toEqual(Float64Array.of(100, 300));
    const turned = pointsOfWorks(works, only('communes', 3));
    expect(turned.benefit).toEqual(Float64Array.of(0, 0));
    expect(turned.bonus).toEqual(Float64Array.of(150, 150));
  });

  it('are none for households that nobody knows', () => {
    const unknown = caseOf(table, { households: { '25516': 300 } }).works;
    expect(pointsOfWorks(unknown, only('households')).benefit).toEqual(Float64Array.of(0, 100));
  });

  it('share schools and accidents out in the same way, and give none for what is nowhere', () => {
    const beside = {
      index: indexTable(table),
      // 100 m north of the beginning of the first road; the other begins 218 m to the east: beyond 200 m.
      schools: [{ lon: 106, lat: 11.3009 }],
      accidents: [
        { point: null, segment: 1, count: 1 },
        { point: null, segment: 2, count: 3 },
      ],
    };
    const near = caseOf(table, { beside }).works;
    expect(pointsOfWorks(near, only('schools', 2)).benefit).toEqual(Float64Array.of(200, 0));
    expect(pointsOfWorks(near, only('accidents', 4)).benefit).toEqual(Float64Array.of(100, 300));
    expect(pointsOfWorks(works, { ...only('schools'), accidents: 1 }).benefit).toEqual(Float64Array.of(0, 0));
  });
});
