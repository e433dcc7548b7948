import { addDays, type Day } from '../time/day.ts';

export interface Pace {
  /** Metres of road that can be lit in a whole month, > 0; a part of a month has its share by days. */
  readonly perMonthM: number;
  /** First day of work, and the day by whose end all shall be done. */
  readonly from: Day;
  readonly due: Day;
}

export interface WorkMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Works finished in it, by their place in the order given. */
  readonly finished: readonly number[];
  /** Metres lit in it and what they cost: a work across two months is in both by length. */
  readonly metres: number;
  readonly cost: number;
}

export interface WorkMonths {
  readonly months: readonly WorkMonth[];
  /** The day each work is finished, in their order; null: not within a hundred years. */
  readonly finishedOn: readonly (Day | null)[];
  /** Null: not within a hundred years. */
  readonly finishesOn: Day | null;
  /** Begun on this day or before, all is done in time; null: not even a hundred years before. */
  readonly latestStart: Day | null;
  readonly isInTime: boolean;
  /** What is done by the end of the due day. */
  readonly byDue: { readonly works: number; readonly metres: number };
}

const MOST_DAYS = 36_525;
/** Rounding of sums of lengths, metres. */
const MILLIMETRE = 1e-3;

/**
 * Works one after the other in the order given, at a steady pace: a day lights the month's metres ÷ the month's days. Forwards from
 * the first day it says which work is done by which month; backwards from the due day, when to begin at the latest.
 * Metres and whole đồng by work, in their order. Throws RangeError on a pace that is not above 0.
 */
export function workMonths(
  works: readonly { readonly metres: number; readonly cost: number }[],
  { perMonthM, from, due }: Pace,
): WorkMonths {
  if (!(perMonthM > 0)) throw new RangeError(`A pace of ${perMonthM} m a month; wanted > 0`);
  const total = works.reduce((sum, { metres }) => sum + metres, 0);
  const months = new Map<string, { finished: number[]; metres: number; cost: number }>();
  const byDue = { works: 0, metres: 0 };
  const days: (Day | null)[] = works.map(() => null);
  let [at, done] = [0, 0];
  let day = from;
  let finishesOn: Day | null = works.length === 0 ? from : null;
  for (let n = 0; n < MOST_DAYS && at < works.length; n += 1, day = addDays(day, 1)) {
    const key = day.slice(0, 7);
    const month = months.get(key) ?? { finished: [], metres: 0, cost: 0 };
    months.set(key, month);
    let left = metresOn(day, perMonthM);
    while (at < works.length) {
      const { metres, cost } = works[at] ?? { metres: 0, cost: 0 };
      const part = Math.min(left, metres - done);
      month.metres += part;
      month.cost += metres > 0 ? (cost * part) / metres : cost;
      if (day <= due) byDue.metres += part;
      left -= part;
      done += part;
      if (done < metres - MILLIMETRE) break;
      month.finished.push(at);
      days[at] = day;
      if (day <= due) byDue.works += 1;
      at += 1;
      done = 0;
    }
    if (at === works.length) finishesOn = day;
  }
  return {
    months: [...months].map(([month, sums]) => ({ month, ...sums })),
    finishedOn: days,
    finishesOn,
    latestStart: latestStart(total, perMonthM, due),
    isInTime: finishesOn !== null && finishesOn <= due,
    byDue,
  };
}

function latestStart(total: number, perMonthM: number, due: Day): Day | null {
  let [day, sum] = [due, 0];
  for (let n = 0; n < MOST_DAYS; n += 1, day = addDays(day, -1)) {
    sum += metresOn(day, perMonthM);
    if (sum >= total - MILLIMETRE) return day;
  }
  return null;
}

function metresOn(day: Day, perMonthM: number): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return perMonthM / days;
}
