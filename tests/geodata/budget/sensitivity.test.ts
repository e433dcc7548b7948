import { expect, it } from 'vitest';
import { steadinessOf, variedWeights } from '../../../geodata/budget/sensitivity.ts';

it('moves one weight at a time, down and up, and none that is zero', () => {
  expect(variedWeights({ households: 10, gaps: 5, schools: 0 }, ['households', 'gaps', 'schools'])).toEqual([
    { households: 8, gaps: 5, schools: 0 },
    { households: 12, gaps: 5, schools: 0 },
    { households: 10, gaps: 4, schools: 0 },
    { households: 10, gaps: 6, schools: 0 },
  ]);
});

it('counts in how many other answers a pick stands', () => {
  expect(steadinessOf([7, 3], [[7, 1], [3, 7], [7], [2]])).toEqual([
    { row: 7, share: 0.75 },
    { row: 3, share: 0.25 },
  ]);
  expect(steadinessOf([7], [])).toEqual([{ row: 7, share: 1 }]);
});
