import type { TargetDefinition } from '../plan/plan.ts';
import type { Language } from '../text/bilingual.ts';
import { formatNumber, formatPercent } from '../text/format.ts';
import type { Judgement } from './judge.ts';

type Seen = Pick<Judgement, 'value' | 'numerator' | 'denominator'>;

/**
 * How a target is read aloud: a share of many as a percentage, few as "9/21". A plain count is public as a lower
 * bound only (migration 0012), so it reads "≥ 1". Null: no figure.
 */
export function valueText({ rule }: TargetDefinition, seen: Seen, language: Language): string | null {
  const { value, numerator, denominator } = seen;
  if (value === null || numerator === null) return null;
  if (denominator === null) return lowerBoundText(numerator, language);
  if (rule.kind === 'ratio' || rule.kind === 'all') return formatPercent(value, language);
  return countsText(seen, language);
}

/** "≥ 1"; none at all is exact. */
export function lowerBoundText(count: number, language: Language): string {
  return count === 0 ? formatNumber(0, language) : `≥ ${formatNumber(count, language)}`;
}

/** "2.414/3.530"; null without a figure or a denominator. */
export function countsText(
  { numerator, denominator }: Pick<Seen, 'numerator' | 'denominator'>,
  language: Language,
): string | null {
  if (numerator === null || denominator === null) return null;
  return `${formatNumber(numerator, language)}/${formatNumber(denominator, language)}`;
}

/** The threshold in the same form as the value. */
export function thresholdText({ rule }: TargetDefinition, threshold: number, language: Language): string {
  return rule.kind === 'count'
    ? `≥ ${formatNumber(threshold, language)}`
    : `≥ ${formatPercent(threshold, language, 0)}`;
}
