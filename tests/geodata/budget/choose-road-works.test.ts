import { describe, expect, it } from 'vitest';
import { type Chosen, chooseRoadWorks, rowsOfWork } from '../../../geodata/budget/choose-road-works.ts';
import { FIRST_SCENARIO, type Scenario } from '../../../geodata/budget/scenario.ts';
import { roads } from '../../web/light/roads.ts';
import { caseOf, from, only } from './roads-case.ts';

const [A, B] = ['25459', '25516'];
/** At 10 million đồng a km: 4, 6 and 5 million; A has two dark routes, B one and a lit one. */
const table = roads(
  { ...from(0), segment: 11, route: 1, lit: 'no', lengthM: 400, unit: A },
  { ...from(2), segment: 12, route: 2, lit: 'no', lengthM: 600, unit: A },
  { ...from(4), segment: 13, route: 3, lit: 'no', lengthM: 500, unit: B },
  { ...from(6), segment: 14, route: 4, lit: 'yes', lengthM: 1500, unit: B },
);
const given = caseOf(table, { households: { [A ?? '']: 1000, [B ?? '']: 4000 } });
const base: Scenario = {
  ...FIRST_SCENARIO,
  perKm: 10_000_000,
  weights: only('households'),
};
const money = (amount: number, more: Partial<Scenario> = {}): Scenario => ({
  ...base,
  goal: { by: 'money', amount },
  ...more,
});

function chosen(scenario: Scenario): Chosen {
  const choice = chooseRoadWorks(given, scenario);
  if (choice.kind !== 'chosen') throw new Error(choice.kind);
  return choice;
}
const segmentsOf = ({ ranked }: Chosen) => ranked.map((work) => table.segment[given.works.row[work] ?? -1]);

describe('a scenario on roads', () => {
  it('spends no more than there is, and says what is lit for it', () => {
    // Households: 400 and 600 in A, 1,000 in B (4,000 × 500 ÷ 2,000 m). 10 million: B for 5 and one of A's.
    const choice = chosen(money(10_000_000));
    expect(segmentsOf(choice)).toEqual([13, 11]);
    expect(choice).toMatchObject({ cost: 9_000_000, metres: 900, placeM: 900, isOptimal: true });
  });

  it('turns a commune when that is what is wanted', () => {
    // A's two roads take 10 million, B's one takes 5: 9 million can turn B and not A.
    const choice = chosen(money(9_000_000, { weights: only('communes') }));
    expect(choice.units.filter(({ turns }) => turns === 'met').map(({ unit }) => table.units[unit])).toEqual([
      B,
    ]);
  });

  it('may have a length of road for its budget', () => {
    const choice = chosen({ ...base, goal: { by: 'km', amount: 1100 } });
    expect(segmentsOf(choice)).toEqual([13, 12]);
    expect(choice.cost).toBe(11_000_000);
  });

  it('reaches a share of the length for the least money', () => {
    // 3,000 m, 1,500 lit; 65 % are 1,950: 450 m more, which the 500 m of B reach more cheaply than A's 600.
    const choice = chosen({ ...base, goal: { by: 'share', amount: 0.65 } });
    expect(segmentsOf(choice)).toEqual([13]);
    expect(choice.points).toBeNull();
  });

  it('does nothing for a share that is reached already', () => {
    expect(chosen({ ...base, goal: { by: 'share', amount: 0.5 } }).ranked).toEqual([]);
  });

  it('reaches everything there is to the last metre', () => {
    expect(chosen({ ...base, goal: { by: 'share', amount: 1 } }).metres).toBe(1500);
  });

  it('says how far all works together would come where that is not enough', () => {
    expect(
      chooseRoadWorks(caseOf(roads({ lit: 'no' }, { lit: 'unknown' })), {
        ...base,
        goal: { by: 'share', amount: 0.6 },
      }),
    ).toEqual({
      kind: 'out_of_reach',
      reachable: 0.5,
      wanted: 0.6,
    });
  });

  it('does what is forced in first, and never what is forced out; in wins over out', () => {
    const choice = chosen(money(11_000_000, { forcedIn: [12], forcedOut: [13, 12] }));
    expect(segmentsOf(choice)).toEqual([12, 11]);
    const goal = { by: 'share' as const, amount: 0.65 };
    expect(segmentsOf(chosen({ ...base, goal, forcedIn: [12], forcedOut: [12, 13] }))).toEqual([12]);
  });

  it('says what the forced works cost where they are too dear', () => {
    expect(chooseRoadWorks(given, money(5_000_000, { forcedIn: [12] }))).toEqual({
      kind: 'pins_too_dear',
      pinned: 6_000_000,
      budget: 5_000_000,
    });
  });

  it('has nothing to do where nothing is known to be dark', () => {
    expect(chooseRoadWorks(caseOf(roads({ lit: 'unknown' })), base)).toEqual({ kind: 'no_works' });
  });

  it('lights both halves of a road on a border, and pays for it once', () => {
    const half = { ...from(0), segment: 5, lit: 'no' as const, weight: 0.5, lengthM: 400 };
    const border = caseOf(roads({ ...half, unit: A }, { ...half, unit: B }));
    const choice = chooseRoadWorks(border, money(4_000_000));
    if (choice.kind !== 'chosen') throw new Error(choice.kind);
    expect(choice.cost).toBe(4_000_000);
    expect(rowsOfWork(border.works, 0)).toEqual([0, 1]);
    expect(choice.units.map(({ turns }) => turns)).toEqual(['met', 'met']);
  });
});
