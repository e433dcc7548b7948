import { expect, it } from 'vitest';
import { monthLabel, monthsBetween } from '../../../web/scrubber/months-between.ts';

it('names every month the plan touches, once', () => {
  expect(monthsBetween('2020-03-03', '2020-12-31').map(({ month }) => month)).toEqual([
    3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ]);
});

it('places a month in the middle of the part that lies within', () => {
  expect(monthsBetween('2020-03-03', '2020-03-13')).toEqual([{ month: 3, middle: '2020-03-08' }]);
});

it('walks over the end of a year', () => {
  expect(monthsBetween('2020-12-15', '2021-01-10').map(({ month }) => month)).toEqual([12, 1]);
});

it('names months in both languages', () => {
  expect([monthLabel(9, 'vi'), monthLabel(3, 'en')]).toEqual(['Th9', 'Mar']);
});
