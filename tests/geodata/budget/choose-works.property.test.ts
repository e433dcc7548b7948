import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, chooseWorks } from '../../../geodata/budget/choose-works.ts';
import { byBenefit, pointsOf, takeInOrder } from '../../../geodata/budget/greedy.ts';
import { relax } from '../../../geodata/budget/relaxation.ts';
import { NO_BUNDLE, type Works } from '../../../geodata/budget/works.ts';

interface Case {
  readonly works: Works;
  readonly budget: number;
  readonly forcedIn: ReadonlySet<number>;
  readonly forcedOut: ReadonlySet<number>;
}

const BUNDLES = 3;

function cases(mostWorks: number): fc.Arbitrary<Case> {
  const row = fc.record({
    cost: fc.integer({ min: 1, max: 40 }),
    benefit: fc.integer({ min: 0, max: 30 }),
    bundle: fc.integer({ min: NO_BUNDLE, max: BUNDLES - 1 }),
    pin: fc.constantFrom('free', 'free', 'free', 'free', 'in', 'out'),
  });
  return fc
    .record({
      rows: fc.array(row, { minLength: 0, maxLength: mostWorks }),
      bonus: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: BUNDLES, maxLength: BUNDLES }),
      budget: fc.integer({ min: 0, max: 200 }),
    })
    .map(({ rows, bonus, budget }) => {
      const pinned = (pin: string) => new Set([...rows.keys()].filter((i) => rows[i]?.pin === pin));
      return {
        works: {
          cost: Float64Array.from(rows, ({ cost }) => cost),
          benefit: Float64Array.from(rows, ({ benefit }) => benefit),
          bundle: Int32Array.from(rows, ({ bundle }) => bundle),
          bonus: Float64Array.from(bonus),
        },
        budget,
        forcedIn: pinned('in'),
        forcedOut: pinned('out'),
      };
    });
}

/** Points of a set of rows, from the definition: benefits, and the bonus of each bundle of which no row is missing. */
function worth({ cost, benefit, bundle, bonus }: Works, has: (row: number) => boolean): number {
  let points = 0;
  const rows = [...cost.keys()];
  for (const row of rows) if (has(row)) points += benefit[row] ?? 0;
  bonus.forEach((value, g) => {
    const members = rows.filter((row) => bundle[row] === g);
    if (members.length > 0 && members.every(has)) points += value;
  });
  return points;
}

/** Every subset tried; null where the forced works do not fit. */
function bruteForce({ works, budget, forcedIn, forcedOut }: Case): number | null {
  const rows = [...works.cost.keys()];
  let most: number | null = null;
  for (let set = 0; set < 2 ** rows.length; set++) {
    const has = (row: number) => ((set >> row) & 1) === 1;
    if (rows.some((row) => (forcedIn.has(row) && !has(row)) || (forcedOut.has(row) && has(row)))) continue;
    const cost = rows.reduce((sum, row) => sum + (has(row) ? (works.cost[row] ?? 0) : 0), 0);
    if (cost <= budget) most = Math.max(most ?? 0, worth(works, has));
  }
  return most;
}

function choiceOf({ works, budget, forcedIn, forcedOut }: Case, mostSteps?: number): Choice | null {
  const options = { forcedIn, forcedOut, ...(mostSteps === undefined ? {} : { mostSteps }) };
  const choice = chooseWorks(works, budget, options);
  return 'pinnedCost' in choice ? null : choice;
}

describe('choosing works within a budget', () => {
  it('finds what trying every subset finds, and says that it is the best', () => {
    fc.assert(
      fc.property(cases(11), (given) => {
        const choice = choiceOf(given);
        const most = bruteForce(given);
        expect(choice?.points ?? null).toBe(most);
        if (choice !== null) expect([choice.isOptimal, choice.atMost]).toEqual([true, choice.points]);
      }),
      { numRuns: 400 },
    );
  });

  it('never promises less than could be reached, however early it stops', () => {
    fc.assert(
      fc.property(cases(11), (given) => {
        const most = bruteForce(given);
        const hurried = choiceOf(given, 1);
        if (most === null || hurried === null) return;
        expect(hurried.atMost).toBeGreaterThanOrEqual(most - 1e-9);
        if (hurried.isOptimal) expect(hurried.points).toBe(most);
      }),
      { numRuns: 400 },
    );
  });

  it('never spends more than there is, keeps every pin, and counts its points from the definition', () => {
    fc.assert(
      fc.property(cases(60), (given) => {
        const choice = choiceOf(given, 2_000);
        if (choice === null) return;
        const chosen = new Set(choice.ranked);
        const cost = choice.ranked.reduce((sum, row) => sum + (given.works.cost[row] ?? 0), 0);
        expect(chosen.size).toBe(choice.ranked.length);
        expect(cost).toBe(choice.cost);
        expect(cost).toBeLessThanOrEqual(given.budget);
        for (const row of given.forcedIn) expect(chosen).toContain(row);
        for (const row of given.forcedOut) expect(chosen).not.toContain(row);
        expect(choice.points).toBe(worth(given.works, (row) => chosen.has(row)));
        expect(choice.points).toBeLessThanOrEqual(choice.atMost * (1 + 1e-9));
      }),
    );
  });

  it('is never worse than picking by benefit for money', () => {
    fc.assert(
      fc.property(cases(60), ({ works, budget }) => {
        const relaxation = relax(works, () => true, budget);
        const greedy = takeInOrder(works, byBenefit(works, relaxation), budget);
        const choice = choiceOf({ works, budget, forcedIn: new Set(), forcedOut: new Set() }, 100);
        expect(choice?.points).toBeGreaterThanOrEqual(pointsOf(works, relaxation.members, greedy));
      }),
    );
  });

  it('gives the same rows in the same order each time', () => {
    fc.assert(
      fc.property(cases(40), (given) => {
        expect(choiceOf(given)).toEqual(choiceOf(given));
      }),
    );
  });
});
