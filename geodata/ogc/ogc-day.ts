import { isDay } from '../time/day.ts';

/** Whether a text is a day that a filter may compare with: PostgreSQL has no year 0. */
export function isOgcDay(text: string): boolean {
  return isDay(text) && text >= '0001-01-01';
}
