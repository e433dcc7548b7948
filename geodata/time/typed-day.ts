import { type Day, isDay } from './day.ts';

const WITH_MARKS = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/;
/** A phone's number keys have no stroke. */
const DIGITS = /^(\d{2})(\d{2})(\d{4})$/;

/**
 * A day as people here type it, day before month: 31/12/2026, 31-12-2026, 31.12.2026, 31122026; also as files write it,
 * 2026-12-31. Null: no such day, or none that can be read one way alone (a year of two digits).
 */
export function readTypedDay(text: string): Day | null {
  const typed = text.trim();
  const [, day = '', month = '', year = ''] = WITH_MARKS.exec(typed) ?? DIGITS.exec(typed) ?? [];
  const written = year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}
