import { type Day, isDay } from '../time/day.ts';

/**
 * "2020-09-30" as "ngày 30 tháng 9 năm 2020". Days under 10 and the months 1 and 2 get a leading zero, as
 * Nghị định 30/2020/NĐ-CP (annex I, II.4) wants on paper. Throws RangeError on what is no day.
 */
export function dayInWords(day: Day): string {
  if (!isDay(day)) throw new RangeError(`Not a calendar day: "${day}"; wanted YYYY-MM-DD`);
  const [year = '', month = '', date = ''] = day.split('-');
  const shownMonth = Number(month) <= 2 ? month : String(Number(month));
  return `ngày ${date} tháng ${shownMonth} năm ${year}`;
}
