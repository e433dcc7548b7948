import type { CountedPoint, SeriesPoint } from '../../../geodata/figure/series.ts';
import { type TargetDefinition, targetById } from '../../../geodata/plan/plan.ts';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import { judge } from '../../../geodata/verdict/judge.ts';

/** One figure of a unit that is its own only subject, unless `more` says otherwise. */
export function figure(
  validOn: string,
  numerator: number,
  denominator: number | null,
  more: Partial<CountedPoint> = {},
): CountedPoint {
  return { validOn, numerator, denominator, subjects: 1, reporting: 1, complete: 0, ...more };
}

export function target(id: string): TargetDefinition {
  const found = targetById(currentPlan, id);
  if (found === null) throw new Error(`Plan 399 has no target ${id}`);
  return found;
}

/** Judged by plan 399 on the day of the newest figure. */
export function judged(
  id: string,
  series: readonly SeriesPoint[],
  on = series.at(-1)?.validOn ?? '2020-09-30',
) {
  return judge({ target: target(id), plan: currentPlan, series, on });
}
