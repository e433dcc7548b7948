import { expect, it } from 'vitest';
import { coordinateProblem } from '../../../web/light/area/coordinate-problem.ts';

const GOOD = '106.08, 11.30\n106.12 11.30\n\n106.12; 11.33';

it('finds nothing wrong in three corners, however they are parted', () => {
  expect(coordinateProblem(GOOD)).toBeNull();
});

it.each([
  ['', { kind: 'few' }],
  ['106.08, 11.30\n106.12, 11.30', { kind: 'few' }],
  [`${GOOD}\n106,12, 11,30`, { kind: 'unreadable', line: 5, text: '106,12, 11,30' }],
  ['106.08\n106.12, 11.30', { kind: 'unreadable', line: 1, text: '106.08' }],
  ['565148.899, 1250876.975', { kind: 'metres', line: 1, text: '565148.899, 1250876.975' }],
  ['11.30, 106.08', { kind: 'swapped', line: 1, text: '11.30, 106.08' }],
  ['2.35, 48.85', { kind: 'outside', line: 1, text: '2.35, 48.85' }],
])('says what is wrong with "%s"', (text, problem) => {
  expect(coordinateProblem(text)).toEqual(problem);
});
