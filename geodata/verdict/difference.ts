import { changeOf, rankOf } from './changes.ts';
import type { Verdict } from './verdict.ts';

export type DayDifference = 'newly_met' | 'improved' | 'unchanged' | 'slipped' | 'incomparable';
export type TargetDifference = 'first_worse' | 'same' | 'second_worse' | 'incomparable';

/**
 * The class of a commune on the difference map of two days: its `changeOf`, and "incomparable" wherever one day
 * says nothing to compare with (no data or stale). A commune that newly met from there is still newly met.
 */
export function dayDifference(before: Verdict, after: Verdict): DayDifference {
  const change = changeOf(before, after);
  if (change === 'newly_met' || change === 'improved' || change === 'slipped') return change;
  return change === 'unchanged' && rankOf(after) !== null ? 'unchanged' : 'incomparable';
}

/** On which of two targets a commune stands worse, by met < on track < late < at risk. */
export function targetDifference(first: Verdict, second: Verdict): TargetDifference {
  const [rank, other] = [rankOf(first), rankOf(second)];
  if (rank === null || other === null) return 'incomparable';
  if (rank === other) return 'same';
  return rank > other ? 'first_worse' : 'second_worse';
}
