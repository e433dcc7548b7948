import type { Language } from '../../geodata/text/bilingual.ts';
import { addDays, daysBetween } from '../../geodata/time/day.ts';

const ENGLISH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** "Th9" or "Sep". */
export function monthLabel(month: number, language: Language): string {
  return language === 'vi' ? `Th${month}` : ENGLISH.format(Date.UTC(2000, month - 1, 1));
}

export interface MonthTick {
  /** 1 to 12. */
  readonly month: number;
  /** The day in the middle of the part of the month that lies within the period. */
  readonly middle: string;
}

/** The months a period touches, in order. */
export function monthsBetween(first: string, last: string): MonthTick[] {
  const ticks: MonthTick[] = [];
  let day = first;
  while (day <= last) {
    const year = Number(day.slice(0, 4));
    const month = Number(day.slice(5, 7));
    const nextFirst = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
    const end = nextFirst <= last ? addDays(nextFirst, -1) : last;
    ticks.push({ month, middle: addDays(day, Math.floor(daysBetween(day, end) / 2)) });
    day = nextFirst;
  }
  return ticks;
}
