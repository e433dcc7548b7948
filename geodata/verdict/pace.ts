import { type Day, daysBetween, hasPassed } from '../time/day.ts';
import { countNeeded } from './count-needed.ts';
import type { Reading } from './reading.ts';

export interface Pace {
  /** Days after `on`, up to and including the deadline: 92 on 30/09 for 31/12; 0 on the deadline itself. */
  readonly daysLeft: number;
  /** In the target's unit of count (households, people, routes …) a day. */
  readonly countPerDay: number;
  /** In share of the denominator a day, e.g. 0.001 = 0.1 point; null where the target counts without one. */
  readonly sharePerDay: number | null;
}

/**
 * What is needed each day from now on: (threshold − value) ÷ days left, in share and in counts. On the
 * deadline itself all of it is needed that day.
 *
 * Null: met, past the deadline, no value, a target that must fall, or one where the value is there and
 * something other than counting is missing (a subject's report, the unit's own recognition).
 */
export function requiredPace(reading: Reading, deadline: Day, on: Day): Pace | null {
  const { value, threshold, numerator, denominator } = reading;
  if (reading.met || value === null || hasPassed(deadline, on)) return null;
  if (reading.operator !== '>=' || value >= threshold) return null;
  const daysLeft = daysBetween(on, deadline);
  const days = Math.max(1, daysLeft);
  if (reading.measure !== 'share' || denominator === null) {
    return { daysLeft, countPerDay: (threshold - value) / days, sharePerDay: null };
  }
  return {
    daysLeft,
    countPerDay: (countNeeded(threshold, denominator) - numerator) / days,
    sharePerDay: (threshold - value) / days,
  };
}
