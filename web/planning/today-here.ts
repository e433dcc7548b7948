import { dayOfInstant } from '../../geodata/time/day-of-instant.ts';

/** Today in the province. */
export function todayHere(): string {
  return dayOfInstant(new Date().toISOString());
}
