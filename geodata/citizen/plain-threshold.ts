import type { TargetDefinition } from '../plan/plan.ts';
import type { Language } from '../text/bilingual.ts';
import { formatNumber } from '../text/format.ts';
import { operatorOf } from '../verdict/operator.ts';
import { thresholdPercent } from '../verdict/value-text.ts';

/** What is asked for, as one would say it: "từ 75% trở lên", "đủ 100%", "ít nhất 1"; no sign of mathematics. */
export function plainThreshold({ rule }: TargetDefinition, threshold: number, language: Language): string {
  const vi = language === 'vi';
  if (rule.kind === 'fewer_than_last_year')
    return vi ? 'ít hơn cùng kỳ năm trước' : 'fewer than in the year before';
  if (rule.kind === 'count') {
    const least = formatNumber(threshold, language);
    return vi ? `ít nhất ${least}` : `at least ${least}`;
  }
  const share = thresholdPercent(threshold, language);
  if (operatorOf(rule) === '<=') return vi ? `không quá ${share}` : `${share} at most`;
  if (threshold >= 1) return vi ? `đủ ${share}` : `all (${share})`;
  return vi ? `từ ${share} trở lên` : `${share} or more`;
}
