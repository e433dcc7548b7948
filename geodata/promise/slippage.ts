import { type Day, daysBetween, hasPassed, laterDay } from '../time/day.ts';
import type { PromiseState } from './promise-state.ts';
import { isOpen } from './promise-status.ts';

export interface Slippage {
  /** Days against the date promised first: > 0 late, < 0 early. Null for a replaced promise, which nobody keeps. */
  readonly slipDays: number | null;
  /** Days past the date promised now; null while it is not, and once lit. */
  readonly overdueDays: number | null;
  /** Days left until the date promised now, 0 on the day itself; null once it has passed, and once lit. */
  readonly daysLeft: number | null;
}

/**
 *     lit          slip = day lit − first date
 *     still owed   slip = the later of today and the date promised now − first date
 *
 * A date is kept through the whole of its day: overdue by one on the day after.
 */
export function slippageOf(
  {
    status,
    promisedOn,
    firstPromisedOn,
    litOn,
  }: Pick<PromiseState, 'status' | 'promisedOn' | 'firstPromisedOn' | 'litOn'>,
  on: Day,
): Slippage {
  if (!isOpen(status)) {
    const slipDays = litOn === null || status === 'replaced' ? null : daysBetween(firstPromisedOn, litOn);
    return { slipDays, overdueDays: null, daysLeft: null };
  }
  const late = hasPassed(promisedOn, on);
  const away = daysBetween(promisedOn, on);
  return {
    slipDays: daysBetween(firstPromisedOn, laterDay(promisedOn, on)),
    overdueDays: late ? away : null,
    daysLeft: late ? null : daysBetween(on, promisedOn),
  };
}
