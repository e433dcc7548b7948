/** A calendar day, `YYYY-MM-DD`, in the province's own time zone. Days compare as strings. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

/** Whether `text` is a day that exists: 2020-02-29 is, 2021-02-29 and 2020-2-9 are not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
}

/** Whole days since 1970-01-01. Throws RangeError on a day that does not exist. */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`Not a calendar day: "${day}"; wanted YYYY-MM-DD`);
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

/** The inverse of `dayNumber`. */
export function dayOfNumber(number: number): Day {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` is earlier. 30/09 to 31/12 is 92. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

export function earlierDay(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** A deadline is included: it has passed only on the day after. */
export function hasPassed(deadline: Day, on: Day): boolean {
  return on > deadline;
}

export function laterDay(a: Day, b: Day): Day {
  return a >= b ? a : b;
}
