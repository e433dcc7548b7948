import type { TargetDefinition } from '../plan/plan.ts';
import type { Bilingual, Language } from '../text/bilingual.ts';
import { formatNumber, formatPercent } from '../text/format.ts';
import type { Judgement } from './judge.ts';
import { operatorOf } from './operator.ts';
import type { Reason } from './reasons.ts';

type Why = { readonly reasons?: readonly string[] };
type Seen = Pick<Judgement, 'value' | 'numerator' | 'denominator'> & Why;

/** What stands where a figure is there and may not be told; see geodata/disclosure. */
const WITHHELD: Bilingual = { vi: 'không công bố', en: 'not published' };

export function isWithheld({ reasons }: Why): boolean {
  return reasons?.includes('figure_withheld' satisfies Reason) ?? false;
}

/**
 * How a target is read aloud: a share of many as a percentage, few as "9/21". A plain count is public as a lower
 * bound only (migration 0012), so it reads "≥ 1". A figure that may not be told reads "không công bố". Null: no figure.
 */
export function valueText({ rule }: TargetDefinition, seen: Seen, language: Language): string | null {
  const { value, numerator, denominator } = seen;
  if (isWithheld(seen)) return WITHHELD[language];
  if (value === null || numerator === null) return null;
  if (denominator === null) return lowerBoundText(numerator, language);
  if (rule.kind === 'ratio' || rule.kind === 'all') {
    const falls = operatorOf(rule) === '<=';
    return formatPercent(falls ? raised(value) : value, language);
  }
  return countsText(seen, language);
}

/** Percents are cut, so that none reads as having reached what it missed; a share that is to fall is raised instead. */
function raised(share: number): number {
  return Math.ceil(share * 1000 - 1e-9) / 1000;
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

/** A threshold with no more digits than it needs: 75%, not 75,0%. */
export function thresholdPercent(share: number, language: Language): string {
  return formatPercent(share, language, Number.isInteger(Math.round(share * 1e8) / 1e6) ? 0 : 1);
}

/** The threshold in the same form as the value: "≥ 75%", "≤ 30%", "≥ 1", "< cùng kỳ". */
export function thresholdText({ rule }: TargetDefinition, threshold: number, language: Language): string {
  if (rule.kind === 'fewer_than_last_year') return language === 'vi' ? '< cùng kỳ' : '< last year';
  const sign = operatorOf(rule) === '>=' ? '≥' : '≤';
  const value =
    rule.kind === 'count' ? formatNumber(threshold, language) : thresholdPercent(threshold, language);
  return `${sign} ${value}`;
}
