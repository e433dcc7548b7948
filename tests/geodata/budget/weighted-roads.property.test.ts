import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pickWorks } from '../../../geodata/budget/choose-road-works.ts';
import { takeInOrder } from '../../../geodata/budget/greedy.ts';
import { CRITERIA, FIRST_SCENARIO, type Scenario } from '../../../geodata/budget/scenario.ts';
import { costsOf, pointsOfWorks } from '../../../geodata/budget/value-works.ts';
import { indexTable } from '../../../geodata/light/segment-index.ts';
import { roads } from '../../web/light/roads.ts';
import { caseOf, from } from './roads-case.ts';

const UNITS = ['25459', '25516', '25696'] as const;
const weight = fc.integer({ min: 0, max: 10 });
const road = fc.record({ unit: fc.constantFrom(...UNITS), lengthM: fc.integer({ min: 50, max: 900 }) });
const place = fc.integer({ min: 0, max: 24 });
const cases = fc.record({
  lines: fc.array(road, { minLength: 1, maxLength: 9 }),
  schools: fc.array(place, { maxLength: 4 }),
  accidents: fc.array(fc.record({ at: place, hasPoint: fc.boolean() }), { maxLength: 5 }),
  weights: fc.record(
    Object.fromEntries(CRITERIA.map((id) => [id, weight])) as Record<
      (typeof CRITERIA)[number],
      typeof weight
    >,
  ),
  amount: fc.integer({ min: 0, max: 60 }).map((millions) => millions * 1e6),
});

const given = cases.map(({ lines, schools, accidents, weights, amount }) => {
  const table = roads(...lines.map((line, at) => ({ ...line, ...from(at * 2), lit: 'no' as const })));
  const point = (x: number) => ({ lon: 106 + x / 1000, lat: 11.3002 });
  const beside = {
    index: indexTable(table),
    schools: schools.map(point),
    accidents: accidents.map(({ at, hasPoint }) => ({
      point: hasPoint ? point(at) : null,
      segment: Math.ceil(at / 2),
      count: 1,
    })),
  };
  const households = Object.fromEntries(UNITS.map((code, at) => [code, 500 + 700 * at]));
  const scenario: Scenario = { ...FIRST_SCENARIO, weights, goal: { by: 'money', amount } };
  return { road: caseOf(table, { households, beside }), scenario };
});

function valued({
  road: { works, table },
  scenario,
}: typeof given extends fc.Arbitrary<infer T> ? T : never) {
  return { cost: costsOf(works, table, scenario), ...pointsOfWorks(works, scenario.weights) };
}

/** Points of some works, from the definition. */
function worth(
  { benefit, bundle, bonus }: ReturnType<typeof valued>,
  has: (work: number) => boolean,
): number {
  const works = [...benefit.keys()];
  const own = works.reduce((sum, work) => sum + (has(work) ? (benefit[work] ?? 0) : 0), 0);
  return bonus.reduce((sum, value, g) => {
    const members = works.filter((work) => bundle[work] === g);
    return sum + (members.length > 0 && members.every(has) ? value : 0);
  }, own);
}

it('with all five weights: within the budget, no worse than greedy, as good as every subset tried, the same each time', () => {
  fc.assert(
    fc.property(given, (one) => {
      const picked = pickWorks(one.road, one.scenario);
      if (!('ranked' in picked)) throw new Error(picked.kind);
      expect(picked.cost).toBeLessThanOrEqual(one.scenario.goal.amount);
      expect(pickWorks(one.road, one.scenario)).toEqual(picked);

      const works = valued(one);
      const points = worth(works, (work) => picked.ranked.includes(work));
      const density = (work: number) => (works.benefit[work] ?? 0) / (works.cost[work] ?? 1);
      const order = [...works.cost.keys()].sort((a, b) => density(b) - density(a));
      const greedy = takeInOrder(works, order, one.scenario.goal.amount);
      expect(points).toBeGreaterThanOrEqual(worth(works, (work) => greedy[work] === 1) - 1e-9);

      let most = 0;
      for (let set = 0; set < 2 ** works.cost.length; set += 1) {
        const has = (work: number) => ((set >> work) & 1) === 1;
        const cost = works.cost.reduce((sum, each, work) => sum + (has(work) ? each : 0), 0);
        if (cost <= one.scenario.goal.amount) most = Math.max(most, worth(works, has));
      }
      expect(points).toBeCloseTo(most, 6);
    }),
    { numRuns: 150 },
  );
});
