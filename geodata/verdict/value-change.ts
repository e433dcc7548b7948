import type { TargetDefinition } from '../plan/plan.ts';
import type { Language } from '../text/bilingual.ts';
import { formatNumber } from '../text/format.ts';
import type { Judgement } from './judge.ts';

type Seen = Pick<Judgement, 'value' | 'numerator' | 'denominator'>;

/** A value against an earlier one: in share where the target is read as a percentage, else in its counts. */
export interface ValueChange {
  readonly amount: number;
  readonly unit: 'share' | 'count';
}

/**
 * What became of a value between two days, `after − before`. Null: one of them has no value, or the change
 * cannot be told: a plain count is public as a lower bound (see `valueText`), and between two such bounds above
 * zero anything may have happened.
 */
export function valueChange({ rule }: TargetDefinition, before: Seen, after: Seen): ValueChange | null {
  if (before.value === null || after.value === null) return null;
  if (rule.kind === 'ratio' || rule.kind === 'all') {
    return { amount: after.value - before.value, unit: 'share' };
  }
  if (before.numerator === null || after.numerator === null) return null;
  if (after.denominator === null && before.numerator > 0 && after.numerator > 0) return null;
  return { amount: after.numerator - before.numerator, unit: 'count' };
}

/** "+5,3 điểm", "−2", "không đổi". Points are cut off like the percentages they come from: nothing reads larger. */
export function changeText({ amount, unit }: ValueChange, language: Language): string {
  const digits = unit === 'share' ? 1 : 0;
  const scale = 10 ** digits;
  const shown = unit === 'share' ? amount * 100 : amount;
  const cut = Math.trunc(shown * scale + Math.sign(shown) * 1e-9) / scale;
  if (cut === 0) return language === 'vi' ? 'không đổi' : 'no change';
  const number = `${cut > 0 ? '+' : '−'}${formatNumber(Math.abs(cut), language, digits)}`;
  if (unit === 'count') return number;
  return language === 'vi' ? `${number} điểm` : `${number} points`;
}
