import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestReaching } from '../../../geodata/budget/cheapest-reaching.ts';

const rows = fc.array(
  fc.record({ cost: fc.integer({ min: 1, max: 50 }), length: fc.integer({ min: 1, max: 50 }) }),
  { minLength: 1, maxLength: 10 },
);
const columns = (list: readonly { cost: number; length: number }[]) => ({
  cost: Float64Array.from(list, ({ cost }) => cost),
  length: Float64Array.from(list, ({ length }) => length),
});

describe('the cheapest way to a length', () => {
  it('costs what trying every subset finds', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 300 }), (list, wanted) => {
        let least = Number.POSITIVE_INFINITY;
        for (let set = 0; set < 2 ** list.length; set++) {
          const chosen = list.filter((_, i) => ((set >> i) & 1) === 1);
          const sum = (key: 'cost' | 'length') => chosen.reduce((total, row) => total + row[key], 0);
          if (sum('length') >= wanted) least = Math.min(least, sum('cost'));
        }
        const found = cheapestReaching(columns(list), wanted);
        if ('wanted' in found) expect(least).toBe(Number.POSITIVE_INFINITY);
        else expect([found.cost, found.length >= wanted, found.isOptimal]).toEqual([least, true, true]);
        const hurried = cheapestReaching(columns(list), wanted, {}, 1);
        if ('atLeast' in hurried) {
          expect(hurried.atLeast).toBeLessThanOrEqual(least + 1e-9);
          expect(hurried.cost).toBeGreaterThanOrEqual(least);
        }
      }),
    );
  });

  it('keeps what is forced in first and what is forced out away', () => {
    const given = columns([
      { cost: 9, length: 10 },
      { cost: 1, length: 10 },
      { cost: 2, length: 10 },
    ]);
    const pins = { forcedIn: new Set([0]), forcedOut: new Set([1]) };
    expect(cheapestReaching(given, 20, pins)).toEqual({
      ranked: [0, 2],
      cost: 11,
      atLeast: 11,
      length: 20,
      isOptimal: true,
    });
    expect(cheapestReaching(given, 21, pins)).toEqual({ longest: 20, wanted: 21 });
  });
});
