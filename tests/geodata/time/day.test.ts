import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, dayOfNumber, daysBetween, hasPassed, isDay } from '../../../geodata/time/day.ts';

describe('calendar days', () => {
  it('counts 92 days from 30/09/2020 to the deadline on 31/12/2020', () => {
    expect(daysBetween('2020-09-30', '2020-12-31')).toBe(92);
  });

  it('includes the deadline: it has passed only the day after', () => {
    expect(hasPassed('2020-12-31', '2020-12-31')).toBe(false);
    expect(hasPassed('2020-12-31', '2021-01-01')).toBe(true);
  });

  it('knows the days that exist', () => {
    expect(['2020-02-29', '2020-12-31'].every(isDay)).toBe(true);
    expect(['2021-02-29', '2020-2-9', '2020-13-01', '31/12/2020', '', '2020-12-31T00:00'].some(isDay)).toBe(
      false,
    );
  });

  it('refuses a day that does not exist, naming it', () => {
    expect(() => dayNumber('2021-02-29')).toThrow(/2021-02-29/);
  });

  it('adds and subtracts days without loss', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -30_000, max: 60_000 }),
        fc.integer({ min: -5000, max: 5000 }),
        (number, days) => {
          const day = dayOfNumber(number);
          expect(dayNumber(day)).toBe(number);
          expect(daysBetween(day, addDays(day, days))).toBe(days);
        },
      ),
    );
  });
});
