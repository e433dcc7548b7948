import { addDays, type Day, earlierDay } from './day.ts';

/**
 * Reporting periods (kỳ báo cáo) of a plan, oldest first, as the day each one ends: the last day of each month,
 * the deadline itself for the last. 03/03/2020 – 31/12/2020 gives 31/03, 30/04 … 31/12: ten periods.
 */
export function reportingPeriods(starts: Day, deadline: Day): Day[] {
  const periods: Day[] = [];
  let day = starts;
  while (day <= deadline) {
    const [year = 0, month = 0] = day.split('-').map(Number);
    const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
    periods.push(earlierDay(addDays(next, -1), deadline));
    day = next;
  }
  return periods;
}
