import { formatDate } from '../../geodata/text/format.ts';
import { m } from '../paraglide/messages.js';

/** The dates promised: one, or from the first to the last. */
export function daysText(first: string, last: string): string {
  return first === last
    ? m.promises_due({ date: formatDate(first) })
    : m.promises_due_between({ first: formatDate(first), last: formatDate(last) });
}
