import { expect, it } from 'vitest';
import { chooseRoadWorks } from '../../../geodata/budget/choose-road-works.ts';
import { FIRST_SCENARIO } from '../../../geodata/budget/scenario.ts';
import { worklist } from '../../../geodata/budget/worklist.ts';
import { roads } from '../../web/light/roads.ts';
import { caseOf, from } from './roads-case.ts';

const half = { ...from(0), segment: 5, route: 1, routeName: 'Đường ranh', lit: 'no' as const, weight: 0.5 };
const table = roads(
  { ...half, unit: '25459', lengthM: 400 },
  { ...half, unit: '25516', lengthM: 400 },
  { ...from(2), segment: 6, route: 2, routeName: '', lit: 'no', unit: '25459', lengthM: 100, class: 'alley' },
);
const given = caseOf(table, { households: { '25459': 300 } });
const scenario = { ...FIRST_SCENARIO, perKm: 10_000_000, forcedIn: [6] };
const choice = chooseRoadWorks(given, scenario);
if (choice.kind !== 'chosen') throw new Error(choice.kind);
const lines = worklist(table, given.works, choice, scenario.forcedIn);

it('lists works in the order to do them, forced ones first, a border road once with both communes', () => {
  expect(lines).toMatchObject([
    { rank: 1, segment: 6, route: '', roadClass: 'alley', units: ['25459'], rows: [2], cost: 1_000_000 },
    { rank: 2, segment: 5, route: 'Đường ranh', units: ['25459', '25516'], rows: [0, 1], cost: 4_000_000 },
  ]);
});

it('gives each line what speaks for it', () => {
  // 300 households on 100 m + half of 400 m: one a metre; the neighbour's nobody knows. Both communes have every road lit.
  expect(lines.map(({ facts }) => facts)).toEqual([
    { isForced: true, households: 100, metres: 100, gapM: 100, schools: 0, accidents: 0, turns: null },
    {
      isForced: false,
      households: 200,
      metres: 400,
      gapM: 400,
      schools: 0,
      accidents: 0,
      turns: { unit: '25516', isMet: true },
    },
  ]);
});

it('adds up to the cost that is shown', () => {
  expect(lines.reduce((sum, { cost }) => sum + cost, 0)).toBe(choice.cost);
});
