import type { TargetDefinition } from '../plan/plan.ts';
import { saysNothing, type Verdict } from '../verdict/verdict.ts';

interface Seen {
  readonly verdict: Verdict;
  readonly value: number | null;
  readonly denominator: number | null;
  readonly threshold: number;
}

/**
 * How far a unit is from the threshold, in [0, 1] of it, so that shares and counts can be added up:
 *
 *     at least     (threshold − value) ÷ threshold             45 % of 75 % is 0.4; no model of one is 1
 *     at most      (value − threshold) ÷ (1 − threshold)
 *     fewer        cases more than last year ÷ last year's, at most 1
 *
 * 0 where the target is met, or missed for another reason than its value. 0 too where there is no figure or an old
 * one: silence is no shortfall.
 */
export function gapOf({ rule }: TargetDefinition, seen: Seen): number {
  const { verdict, value, denominator, threshold } = seen;
  if (value === null || verdict === 'met' || saysNothing(verdict)) return 0;
  if (rule.kind === 'fewer_than_last_year') return within(denominator ? value / denominator : 1);
  if (rule.kind === 'ratio' && rule.operator === '<=') {
    return threshold < 1 ? within((value - threshold) / (1 - threshold)) : 0;
  }
  return threshold > 0 ? within((threshold - value) / threshold) : 0;
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
