import type { CountedPoint, Counts } from '../figure/series.ts';
import type { Rule, RuleOf } from '../plan/rule.ts';
import type { Operator } from './operator.ts';
import type { Reason } from './reasons.ts';

/** One figure seen through a rule. */
export interface Reading extends Counts {
  /** In [0, 1] for a share, a count for `count`, cases more than last year for `fewer_than_last_year`; null: nothing to count. */
  readonly value: number | null;
  readonly threshold: number;
  readonly operator: Operator;
  readonly measure: 'share' | 'count' | 'difference';
  readonly met: boolean;
  /** Why it is not met although the value may be there, or met by a special rule. */
  readonly reasons: Reason[];
}

/** Exact for counts: n ÷ d is correctly rounded, so 3/4 equals 0.75 and 7499/10000 does not. */
function reaches(value: number, operator: Operator, threshold: number): boolean {
  if (operator === '>=') return value >= threshold;
  return operator === '<=' ? value <= threshold : value < threshold;
}

function subjectReasons(point: CountedPoint): Reason[] {
  const reasons: Reason[] = [];
  if (point.reporting < point.subjects) reasons.push('subjects_missing');
  if (point.complete < point.reporting) reasons.push('subjects_below');
  return reasons;
}

function share(counts: Counts, threshold: number, blockers: Reason[], operator: Operator = '>='): Reading {
  const { numerator, denominator } = counts;
  const value = denominator ? numerator / denominator : null;
  const met = value !== null && reaches(value, operator, threshold) && blockers.length === 0;
  return { numerator, denominator, value, threshold, operator, measure: 'share', met, reasons: blockers };
}

/** A subject without a figure stays in the denominator: it may count later, it does not count now. */
function overAllSubjects(point: CountedPoint): Counts {
  const { numerator, denominator } = point;
  return { numerator, denominator: denominator === null ? null : Math.max(denominator, point.subjects) };
}

function ownReasons({ own }: CountedPoint): Reason[] {
  if (own === undefined) return [];
  if (own === null) return ['own_recognition_unknown'];
  return own.numerator >= Math.max(1, own.denominator ?? 1) ? [] : ['own_recognition_missing'];
}

function readFewer(point: CountedPoint): Reading {
  const { numerator, denominator } = point;
  const value = denominator === null ? null : numerator - denominator;
  const baseZero = numerator === 0 && denominator === 0;
  const met = baseZero || (value !== null && value < 0);
  const reasons: Reason[] = baseZero ? ['base_zero'] : [];
  return { numerator, denominator, value, threshold: 0, operator: '<', measure: 'difference', met, reasons };
}

function readCount(rule: RuleOf<'count'>, { numerator, denominator }: CountedPoint): Reading {
  const met = numerator >= rule.atLeast;
  return {
    numerator,
    denominator,
    value: numerator,
    threshold: rule.atLeast,
    operator: '>=',
    measure: 'count',
    met,
    reasons: [],
  };
}

/**
 * Reads one figure by its rule. Exact at the threshold, no rounding: 74.99 % misses 75 %, 16 of 25 misses 70 %.
 *
 * - `ratio`: n ÷ d. Over several subjects (a district's mean) it is met only when each subject is: a mean
 *   never stands in for the units.
 * - `all`: n ÷ d in people; met when every subject reports and is complete.
 * - `recognised`: recognised areas ÷ all areas, reported or not; also needs the unit's own recognition.
 * - `every_subject`, `routes`: n ÷ all subjects, reported or not.
 * - `count`: n. Not yet reviewed models are left out by whoever counts.
 * - `fewer_than_last_year`: n − d in cases, so that a base of zero is an ordinary case; 0 against 0 is met (rule).
 */
export function readPoint(rule: Rule, point: CountedPoint): Reading {
  switch (rule.kind) {
    case 'ratio':
      return share(point, rule.threshold, point.subjects > 1 ? subjectReasons(point) : [], rule.operator);
    case 'all':
      return share(point, 1, subjectReasons(point));
    case 'recognised':
      return share(overAllSubjects(point), rule.residentialShare, ownReasons(point));
    case 'every_subject':
      return share(overAllSubjects(point), 1, []);
    case 'routes':
      return share(overAllSubjects(point), rule.share, []);
    case 'count':
      return readCount(rule, point);
    case 'fewer_than_last_year':
      return readFewer(point);
  }
}
