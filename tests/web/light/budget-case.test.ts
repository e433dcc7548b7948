import { describe, expect, it } from 'vitest';
import { FIRST_SCENARIO, type Scenario } from '../../../geodata/budget/scenario.ts';
import { indexTable } from '../../../geodata/light/segment-index.ts';
import {
  answerBudget,
  budgetCase,
  pickedRows,
  wholeWorklist,
} from '../../../web/light/worker/budget-case.ts';
import { roads } from './roads.ts';

const from = (x: number) => ({
  coordinates: [
    [106 + x / 1000, 11.3],
    [106 + (x + 1) / 1000, 11.3],
  ],
});
const half = { ...from(0), segment: 5, route: 1, lit: 'no' as const, weight: 0.5, lengthM: 400 };
const table = roads(
  { ...half, unit: '25459' },
  { ...half, unit: '25516' },
  { ...from(2), segment: 6, route: 2, lit: 'no', lengthM: 300, unit: '25459' },
  { ...from(4), segment: 7, route: 3, lit: 'no', lengthM: 200, unit: '25516', promised: true },
  { ...from(6), segment: 8, route: 4, lit: 'no', lengthM: 900, class: 'national' },
  { ...from(8), segment: 9, route: 5, lit: 'unknown', lengthM: 100, unit: '25516' },
);
const counted = [0, 1, 2, 3, 5].map((row) => ({ row, metres: table.lengthM[row] ?? 0 }));
const households = new Map([['25459', 500] as const, ['25516', null] as const]);
const day = { table, index: indexTable(table) };
/** Beside the road of segment 6. */
const school = { lon: 106.0025, lat: 11.3001 };
const evidence = { key: 1, households, schools: [school], accidents: null };
const given = budgetCase(day, counted, ['hamlet'], evidence, false);
const scenario: Scenario = { ...FIRST_SCENARIO, perKm: 10_000_000, goal: { by: 'money', amount: 5_000_000 } };

describe('the answer to a budget', () => {
  it('counts what could be lit in all, and what of the place is promised or not surveyed', () => {
    const { all, place } = answerBudget(given, scenario, 10);
    expect(all).toEqual({ count: 2, metres: 700, cost: 7_000_000 });
    expect(place).toEqual({ lit: 0, unlit: 900, unknown: 100, total: 1000, promised: 200 });
  });

  it('gives the map both halves of a border road, the list one line, its cost within the budget', () => {
    const { choice } = answerBudget(given, { ...scenario, forcedIn: [5] }, 10);
    if (choice.kind !== 'chosen') throw new Error(choice.kind);
    expect(choice.rows).toEqual([0, 1]);
    expect(choice.lines.map(({ segment, cost }) => [segment, cost])).toEqual([[5, 4_000_000]]);
    expect(choice.units.map(({ code }) => code)).toEqual(['25459', '25516']);
    expect(choice.cost).toBe(4_000_000);
  });

  it('shows the first of the list, and keeps all of it for the file', () => {
    const rich: Scenario = { ...scenario, goal: { by: 'money', amount: 7_000_000 } };
    const { choice } = answerBudget(given, rich, 1);
    if (choice.kind !== 'chosen') throw new Error(choice.kind);
    expect([choice.count, choice.lines.length, choice.rows.length]).toEqual([2, 1, 3]);
    const lines = wholeWorklist(given, rich);
    expect(lines.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(lines.reduce((sum, { cost }) => sum + cost, 0)).toBe(choice.cost);
  });

  it('follows the weight of schools to the road beside one, and says so in its line', () => {
    const weights = { households: 0, schools: 1, accidents: 5, gaps: 0, communes: 0 };
    const { choice } = answerBudget(given, { ...scenario, weights }, 10);
    if (choice.kind !== 'chosen') throw new Error(choice.kind);
    expect(choice.lines.map(({ segment, facts }) => [segment, facts.schools, facts.accidents])).toEqual([
      [6, 1, 0],
    ]);
  });

  it('says why there is no choice', () => {
    const { choice } = answerBudget(given, { ...scenario, forcedIn: [5, 6] }, 10);
    expect(choice).toEqual({ kind: 'pins_too_dear', pinned: 7_000_000, budget: 5_000_000 });
    expect(wholeWorklist(given, { ...scenario, forcedIn: [5, 6] })).toEqual([]);
    expect(pickedRows(given, { ...scenario, forcedIn: [5, 6] })).toEqual([]);
  });

  it('compares answers by the first row of each work', () => {
    expect(pickedRows(given, { ...scenario, forcedIn: [5] })).toEqual([0]);
  });
});
