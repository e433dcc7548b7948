import type { LightRecord } from '../../contract/light-edits.ts';
import type { Day } from '../../time/day.ts';
import { AUTHORITY } from './speaking-record.ts';

/** Nobody states light of before this day. */
export const FIRST_DAY: Day = '1990-01-01';

/**
 * The first day from which an edit may hold. A record of the same authority that holds from a later day would go on
 * speaking, so it cannot be an earlier one than that; a claim of OpenStreetMap is outranked on every day.
 */
export function earliestDay(speaking: Pick<LightRecord, 'validOn' | 'source'> | null): Day {
  if (speaking === null || AUTHORITY[speaking.source] < AUTHORITY.survey) return FIRST_DAY;
  return speaking.validOn;
}
