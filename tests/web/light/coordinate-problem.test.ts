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
  ['1250876.975 565148.899\n1250890 565200', { kind: 'few' }],
  ['1250876.975 565148.899\n106.08, 11.30', { kind: 'stray', line: 2, text: '106.08, 11.30' }],
  ['11.30, 106.08', { kind: 'swapped', line: 1, text: '11.30, 106.08' }],
  ['2.35, 48.85', { kind: 'outside', line: 1, text: '2.35, 48.85' }],
])('says what is wrong with "%s"', (text, problem) => {
  expect(coordinateProblem(text)).toEqual(problem);
});

it('takes metres of VN-2000 where they lie in Viet Nam, and names the line that does not', () => {
  const text = '1250876.975 565148.899\n\n1250876.975 566148.899\n1251876.975 566148.899';
  const inside = [
    [106.0986, 11.3106],
    [106.1078, 11.3106],
    [106.1078, 11.3196],
  ] as const;
  expect(coordinateProblem(text, inside)).toBeNull();
  expect(coordinateProblem(text, [inside[0], [98, 11.3], inside[2]])).toEqual({
    kind: 'outside',
    line: 3,
    text: '1250876.975 566148.899',
  });
});
