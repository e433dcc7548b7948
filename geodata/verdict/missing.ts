import { isCounted, type SeriesPoint } from '../figure/series.ts';
import type { TargetDefinition } from '../plan/plan.ts';
import { countNeeded } from './count-needed.ts';
import type { Judgement } from './judge.ts';
import { operatorOf } from './operator.ts';

/** One thing a unit still lacks on a target. Counts are whole and in the target's own measure. */
export type Need =
  /** So many more reach the threshold; `atMost`: a plain count is public as a lower bound, so fewer may do. */
  | { readonly kind: 'more'; readonly count: number; readonly atMost: boolean }
  /** So many fewer. */
  | { readonly kind: 'fewer'; readonly count: number }
  /** Subjects (organisations, residential areas) that have not reported, or fall short by themselves. */
  | { readonly kind: 'reports' | 'subjects'; readonly count: number }
  /** The unit's own recognition: refused so far, or not on record. */
  | { readonly kind: 'own_recognition' | 'own_report' }
  /** No figure yet; the newest too old to vouch for today; the newest wrong. */
  | { readonly kind: 'figure' | 'newer_figure' | 'correction' };

type Seen = Pick<Judgement, 'verdict' | 'numerator' | 'denominator' | 'threshold' | 'asOf' | 'reasons'>;

/** Counts that reach the threshold when added (more) or taken away (fewer); none where the count is there. */
function countNeed({ rule }: TargetDefinition, { numerator, denominator, threshold }: Seen): Need[] {
  if (numerator === null) return [];
  if (rule.kind === 'count') {
    const count = rule.atLeast - numerator;
    return count > 0 ? [{ kind: 'more', count, atMost: numerator === 1 && count > 1 }] : [];
  }
  if (denominator === null) return [];
  if (operatorOf(rule) === '>=') {
    const count = countNeeded(threshold, denominator) - numerator;
    return count > 0 ? [{ kind: 'more', count, atMost: false }] : [];
  }
  const most =
    rule.kind === 'fewer_than_last_year'
      ? Math.max(0, denominator - 1)
      : countAllowed(threshold, denominator);
  return numerator > most ? [{ kind: 'fewer', count: numerator - most }] : [];
}

/** The most that may be counted under a threshold that must not be passed. */
function countAllowed(threshold: number, denominator: number): number {
  const reached = countNeeded(threshold, denominator);
  return reached / denominator > threshold ? reached - 1 : reached;
}

/**
 * What a unit still lacks on a target, most telling first: "214 more households"; "3 organisations have not
 * reported". Exactly as many as turn the verdict to met, read off the figure behind the judgement.
 *
 * Empty: met, or there is nothing to count (a commune without organisations owes none).
 * A wrong or stale figure asks for a new one and for nothing else: no count can be taken from it.
 */
export function needsOf(target: TargetDefinition, judgement: Seen, series: readonly SeriesPoint[]): Need[] {
  const { verdict, reasons, asOf } = judgement;
  const because = (reason: Judgement['reasons'][number]) => reasons.includes(reason);
  if (verdict === 'met' || because('nothing_to_count')) return [];
  if (because('figure_invalid')) return [{ kind: 'correction' }];
  if (verdict === 'no_data') return [{ kind: 'figure' }];
  if (verdict === 'stale') return [{ kind: 'newer_figure' }];
  const needs = countNeed(target, judgement);
  const point = series.filter(isCounted).findLast(({ validOn }) => validOn === asOf);
  if (point !== undefined && because('subjects_missing')) {
    needs.push({ kind: 'reports', count: point.subjects - point.reporting });
  }
  // People missing already say that subjects fall short; alone, it must be said.
  if (point !== undefined && because('subjects_below') && needs.length === 0) {
    needs.push({ kind: 'subjects', count: point.reporting - point.complete });
  }
  if (because('own_recognition_missing')) needs.push({ kind: 'own_recognition' });
  if (because('own_recognition_unknown')) needs.push({ kind: 'own_report' });
  return needs;
}
