import { isOgcDay } from './ogc-day.ts';

/** Days, both included; null is open. */
export interface DayInterval {
  readonly from: string | null;
  readonly to: string | null;
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d{1,9})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/;

function dayOf(text: string): string | null {
  const day = INSTANT.exec(text)?.[1];
  return day !== undefined && isOgcDay(day) ? day : null;
}

/**
 * Reads `datetime` of OGC API – Features: an instant or an interval `from/to` with `..` or nothing for an open end.
 * Features here know days only, so an instant means its day. Null: not well-formed, both ends open without `..`, or
 * the end before the beginning.
 */
export function readInterval(text: string): DayInterval | null {
  const parts = text.split('/');
  if (parts.length > 2) return null;
  if (parts.length === 1) {
    const day = dayOf(text);
    return day === null ? null : { from: day, to: day };
  }
  const [start = '', end = ''] = parts;
  const isOpen = (part: string) => part === '' || part === '..';
  const from = isOpen(start) ? null : dayOf(start);
  const to = isOpen(end) ? null : dayOf(end);
  if ((from === null && !isOpen(start)) || (to === null && !isOpen(end))) return null;
  if (from === null && to === null && !(start === '..' && end === '..')) return null;
  if (from !== null && to !== null && from > to) return null;
  return { from, to };
}
