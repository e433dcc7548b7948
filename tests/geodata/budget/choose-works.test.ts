import { describe, expect, it } from 'vitest';
import { chooseWorks } from '../../../geodata/budget/choose-works.ts';
import { NO_BUNDLE, type Works, WorksError } from '../../../geodata/budget/works.ts';

function works(
  rows: readonly (readonly [cost: number, benefit: number, bundle?: number])[],
  bonus: number[] = [],
): Works {
  return {
    cost: Float64Array.from(rows, ([cost]) => cost),
    benefit: Float64Array.from(rows, ([, benefit]) => benefit),
    bundle: Int32Array.from(rows, ([, , bundle]) => bundle ?? NO_BUNDLE),
    bonus: Float64Array.from(bonus),
  };
}

describe('choosing works within a budget', () => {
  it('leaves the best value for money where two others together are worth more', () => {
    // By value for money: row 0 (6/5), and then nothing else fits into 10.
    const choice = chooseWorks(
      works([
        [6, 7.2],
        [5, 5],
        [5, 5],
      ]),
      10,
    );
    expect(choice).toMatchObject({ ranked: [1, 2], cost: 10, points: 10, atMost: 10, isOptimal: true });
  });

  it('turns a commune with its last two routes although a longer list would be worth more by itself', () => {
    const choice = chooseWorks(
      works(
        [
          [5, 1, 0],
          [5, 1, 0],
          [5, 3],
          [5, 3],
        ],
        [10],
      ),
      10,
    );
    expect(choice).toMatchObject({ ranked: [0, 1], points: 12, bundles: [0] });
  });

  it('pays forced works first and lets the rest of their bundle earn the bonus', () => {
    const choice = chooseWorks(
      works(
        [
          [6, 0, 0],
          [4, 1, 0],
          [4, 2],
        ],
        [5],
      ),
      10,
      { forcedIn: new Set([0]) },
    );
    expect(choice).toMatchObject({ ranked: [0, 1], cost: 10, points: 6, bundles: [0] });
  });

  it('earns no bonus of a bundle with a forbidden work', () => {
    const choice = chooseWorks(
      works(
        [
          [5, 1, 0],
          [5, 1, 0],
          [5, 3],
        ],
        [100],
      ),
      10,
      { forcedOut: new Set([1]) },
    );
    expect(choice).toMatchObject({ ranked: [2, 0], points: 4, bundles: [] });
  });

  it('says what forced works cost where they do not fit', () => {
    expect(
      chooseWorks(
        works([
          [6, 1],
          [5, 1],
        ]),
        10,
        { forcedIn: new Set([0, 1]) },
      ),
    ).toEqual({
      pinnedCost: 11,
      budget: 10,
    });
  });

  it('chooses nothing for a budget of nothing, and from no works', () => {
    expect(chooseWorks(works([[1, 1]]), 0)).toMatchObject({
      ranked: [],
      cost: 0,
      points: 0,
      isOptimal: true,
    });
    expect(chooseWorks(works([]), 100)).toMatchObject({ ranked: [], atMost: 0, isOptimal: true });
  });

  it('keeps equal works in the order of their rows', () => {
    expect(
      chooseWorks(
        works([
          [2, 1],
          [2, 1],
          [2, 1],
          [2, 1],
        ]),
        4,
      ),
    ).toMatchObject({ ranked: [0, 1] });
  });

  it('admits that it stopped early, with the most anyone could reach', () => {
    const hard = works(
      Array.from({ length: 40 }, (_, i) => [100 + ((i * 37) % 41), 100 + ((i * 53) % 43)] as const),
    );
    const hurried = chooseWorks(hard, 1_500, { mostSteps: 1 });
    const thorough = chooseWorks(hard, 1_500);
    if ('pinnedCost' in hurried || 'pinnedCost' in thorough) throw new Error('nothing was pinned');
    expect(hurried.isOptimal).toBe(false);
    expect(hurried.atMost).toBeGreaterThanOrEqual(thorough.points);
    expect(thorough.points).toBeGreaterThanOrEqual(hurried.points);
  });

  it.each([
    ['a cost of zero', works([[0, 1]])],
    ['a benefit that is no number', works([[1, Number.NaN]])],
    ['a bundle that does not exist', works([[1, 1, 4]], [1])],
    ['an endless cost', works([[Number.POSITIVE_INFINITY, 1]])],
  ])('refuses %s', (_, bad) => {
    expect(() => chooseWorks(bad, 10)).toThrow(WorksError);
  });

  it.each([-1, Number.NaN])('refuses a budget of %s', (budget) => {
    expect(() => chooseWorks(works([[1, 1]]), budget)).toThrow(RangeError);
  });
});
