import type { Language } from '../text/bilingual.ts';
import { formatNumber } from '../text/format.ts';
import type { Slippage } from './slippage.ts';

const days = (n: number, language: Language): string =>
  language === 'vi'
    ? `${formatNumber(n, 'vi')} ngày`
    : `${formatNumber(n, 'en')} ${n === 1 ? 'day' : 'days'}`;

/** Against the first date: "trễ 45 ngày", "sớm 3 ngày", "đúng hẹn"; null where nobody can say. */
export function slipText(slipDays: number | null, language: Language): string | null {
  if (slipDays === null) return null;
  const vi = language === 'vi';
  if (slipDays === 0) return vi ? 'đúng hẹn' : 'on time';
  const count = days(Math.abs(slipDays), language);
  if (slipDays > 0) return vi ? `trễ ${count}` : `${count} late`;
  return vi ? `sớm ${count}` : `${count} early`;
}

/** Against the date promised now: "quá hạn 5 ngày", "còn 12 ngày", "đến hạn hôm nay"; null once lit. */
export function dueText(
  { overdueDays, daysLeft }: Pick<Slippage, 'overdueDays' | 'daysLeft'>,
  language: Language,
): string | null {
  const vi = language === 'vi';
  if (overdueDays !== null) {
    const count = days(overdueDays, language);
    return vi ? `quá hạn ${count}` : `${count} overdue`;
  }
  if (daysLeft === null) return null;
  if (daysLeft === 0) return vi ? 'đến hạn trong ngày' : 'due that day';
  const count = days(daysLeft, language);
  return vi ? `còn ${count}` : `${count} left`;
}
