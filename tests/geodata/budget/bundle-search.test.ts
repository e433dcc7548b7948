import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchBundles } from '../../../geodata/budget/bundle-search.ts';
import { type Choice, chooseWorks } from '../../../geodata/budget/choose-works.ts';
import { byBenefit } from '../../../geodata/budget/greedy.ts';
import { relax } from '../../../geodata/budget/relaxation.ts';
import type { Works } from '../../../geodata/budget/works.ts';
import { seededRandom } from '../../../geodata/sample/random.ts';

/** So many works a bundle, each of about the same cost; a bundle's bonus is worth a good part of its works. */
function many(bundles: number, each: number): Works {
  const random = seededRandom('bundles').next;
  const count = bundles * each;
  return {
    cost: Float64Array.from({ length: count }, () => 50 + random() * 100),
    benefit: Float64Array.from({ length: count }, () => random() * 20),
    bundle: Int32Array.from({ length: count }, (_, row) => row % bundles),
    bonus: Float64Array.from({ length: bundles }, () => each * (5 + random() * 10)),
  };
}

function chosen(works: Works, part: number): Choice {
  const budget = works.cost.reduce((sum, cost) => sum + cost, 0) * part;
  const choice = chooseWorks(works, budget);
  if ('pinnedCost' in choice) throw new Error('nothing was pinned');
  return choice;
}

describe('choosing which communes to turn', () => {
  it.each([0.1, 0.35, 0.6, 0.9])(
    'with thousands of works comes within 0.2 % of the bound, at %d of the cost',
    (part) => {
      const { points, atMost } = chosen(many(40, 120), part);
      expect(atMost).toBeGreaterThanOrEqual(points);
      expect(1 - points / atMost).toBeLessThan(0.002);
    },
  );

  it('never bounds below what can be had, at whatever price the grid stands', () => {
    const works = fc
      .array(
        fc.tuple(
          fc.integer({ min: 1, max: 30 }),
          fc.integer({ min: 0, max: 30 }),
          fc.integer({ min: 0, max: 2 }),
        ),
        {
          minLength: 1,
          maxLength: 9,
        },
      )
      .map(
        (rows): Works => ({
          cost: Float64Array.from(rows, ([cost]) => cost),
          benefit: Float64Array.from(rows, ([, benefit]) => benefit),
          bundle: Int32Array.from(rows, ([, , bundle]) => bundle),
          bonus: Float64Array.of(20, 35, 50),
        }),
      );
    fc.assert(
      fc.property(
        works,
        fc.integer({ min: 1, max: 120 }),
        fc.double({ min: 0.05, max: 5, noNaN: true }),
        (given, budget, price) => {
          const best = chooseWorks(given, budget);
          if ('pinnedCost' in best) return;
          const relaxation = relax(given, () => true, budget);
          const singles = byBenefit(given, relaxation);
          const found = searchBundles(given, relaxation, budget, { price, singles, start: 0 });
          expect(found.atMost).toBeGreaterThanOrEqual(best.points - 1e-9);
          expect(found.points).toBeLessThanOrEqual(best.points);
        },
      ),
      { numRuns: 300 },
    );
  });
});
