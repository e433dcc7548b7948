import type { SeriesPoint } from '../figure/series.ts';
import type { Plan, TargetDefinition } from '../plan/plan.ts';
import { type Day, dayNumber, earlierDay } from '../time/day.ts';
import { reportingPeriods } from '../time/reporting-periods.ts';
import { judge } from '../verdict/judge.ts';
import { thresholdOf } from '../verdict/threshold.ts';

export interface TrendPoint {
  readonly day: Day;
  /** In the unit of `Judgement.value`. */
  readonly value: number;
}

/** A unit's course on a target, within a box of 1 × 1: x from the plan's first day to its deadline, y upwards. */
export interface Trend {
  /** Oldest first; empty: no figure yet. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Height of the threshold. */
  readonly threshold: number;
  /** Ends of the reporting periods. */
  readonly periods: readonly number[];
  /** The as-of day. */
  readonly on: number;
}

type Course = Pick<Plan, 'starts' | 'deadline'>;

/** The figure that counted at the end of each reporting period up to `on`, and on that day itself; each once. */
export function coursePoints(
  target: TargetDefinition,
  plan: Course,
  series: readonly SeriesPoint[],
  on: Day,
): TrendPoint[] {
  const ends = reportingPeriods(plan.starts, plan.deadline).filter((day) => day < on);
  const values = new Map<Day, number>();
  for (const day of [...ends, earlierDay(on, plan.deadline)]) {
    const { asOf, value } = judge({ target, plan, series, on: day });
    if (asOf !== null && value !== null) values.set(asOf, value);
  }
  return [...values].map(([day, value]) => ({ day, value }));
}

/**
 * The course drawn to scale: shares from 0 to 100 %, counts from 0 to the highest of figures and threshold, and
 * differences so that zero is in sight.
 */
export function trendOf(
  target: TargetDefinition,
  plan: Course,
  series: readonly SeriesPoint[],
  on: Day,
): Trend {
  const points = coursePoints(target, plan, series, on);
  const threshold = thresholdOf(target.rule);
  const values = [0, threshold, ...points.map(({ value }) => value)];
  const isPlain = target.rule.kind === 'count' || target.rule.kind === 'fewer_than_last_year';
  const [low, high] = isPlain ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const first = dayNumber(plan.starts);
  const days = Math.max(1, dayNumber(plan.deadline) - first);
  const x = (day: Day) => Math.min(1, Math.max(0, (dayNumber(day) - first) / days));
  const y = (value: number) => (high === low ? 0.5 : (value - low) / (high - low));
  return {
    points: points.map(({ day, value }) => ({ x: x(day), y: y(value) })),
    threshold: y(threshold),
    periods: reportingPeriods(plan.starts, plan.deadline).map(x),
    on: x(on),
  };
}
