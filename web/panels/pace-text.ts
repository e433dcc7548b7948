import type { Language } from '../../geodata/text/bilingual.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import type { Pace } from '../../geodata/verdict/pace.ts';
import { m } from '../paraglide/messages.js';

/** "cần 22,7/ngày", and under one a day "cần 1 mỗi 15 ngày"; null where no pace would help. */
export function paceText(pace: Pace | null, language: Language): string | null {
  if (pace === null || pace.countPerDay <= 0) return null;
  return pace.countPerDay >= 1
    ? m.per_day({ n: formatNumber(pace.countPerDay, language, 1) })
    : m.one_in_days({ n: formatNumber(Math.floor(1 / pace.countPerDay), language) });
}
