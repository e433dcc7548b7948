import { expect, it } from 'vitest';
import { dayOfInstant } from '../../../geodata/time/day-of-instant.ts';

it('is the day in the province: the evening in Greenwich is already tomorrow there', () => {
  expect(dayOfInstant('2020-07-14T16:59:59Z')).toBe('2020-07-14');
  expect(dayOfInstant('2020-07-14T17:00:00Z')).toBe('2020-07-15');
  expect(dayOfInstant('2020-07-15T00:30:00+07:00')).toBe('2020-07-15');
});

it('refuses what is no instant', () => {
  expect(() => dayOfInstant('yesterday')).toThrow(RangeError);
});
