import { type Day, dayOfNumber } from './day.ts';

const MS_PER_DAY = 86_400_000;
/** The province lies at +07:00 all year. */
const ZONE_MS = 7 * 3_600_000;

/** The calendar day in the province of an ISO 8601 instant: 2020-07-14T18:00Z is already 15/07. Throws RangeError on none. */
export function dayOfInstant(instant: string): Day {
  const milliseconds = Date.parse(instant);
  if (!Number.isFinite(milliseconds)) throw new RangeError(`Not an instant: "${instant}"; wanted ISO 8601`);
  return dayOfNumber(Math.floor((milliseconds + ZONE_MS) / MS_PER_DAY));
}
