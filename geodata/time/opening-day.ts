import { type Day, dayNumber, earlierDay, laterDay } from './day.ts';

/**
 * The day a bare address shows: the newest figure's. The sample is a finished year, so it opens on the reporting period
 * while about a quarter of the plan is still ahead, where every verdict occurs and a forecast means something.
 * `newestFigure` null: no figure yet, the plan's first day.
 */
export function openingDayOf(
  { starts, deadline }: { readonly starts: Day; readonly deadline: Day },
  newestFigure: Day | null,
  periods: readonly Day[],
  isSample: boolean,
): Day {
  const newest = earlierDay(newestFigure ?? starts, deadline);
  if (!isSample) return laterDay(newest, starts);
  const start = dayNumber(starts);
  const late = start + (dayNumber(deadline) - start) * 0.75;
  return periods.findLast((day) => day <= newest && dayNumber(day) <= late) ?? newest;
}
