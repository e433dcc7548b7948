import { figureProblems } from '../figure/figure-problems.ts';
import { isCounted, type SeriesPoint, type WithheldPoint } from '../figure/series.ts';
import type { Plan, TargetDefinition } from '../plan/plan.ts';
import { type Day, dayNumber, daysBetween, earlierDay, hasPassed } from '../time/day.ts';
import { type Bounds, type Forecast, forecastAt } from './forecast.ts';
import { figuresOf, observationsOf } from './observations.ts';
import { type Pace, requiredPace } from './pace.ts';
import { forecastReaches, TOLERANCE } from './reaches.ts';
import { type Reading, readPoint } from './reading.ts';
import type { Reason } from './reasons.ts';
import { thresholdOf } from './threshold.ts';
import type { Verdict } from './verdict.ts';

export interface Judgement {
  readonly verdict: Verdict;
  /** See `Reading.value`; null with no figure, a wrong one, or nothing to count. Never 0 for want of data. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly threshold: number;
  /** Day of the newest figure within the plan period and not after `on`; null without one. */
  readonly asOf: Day | null;
  readonly pace: Pace | null;
  readonly forecast: Forecast | null;
  readonly reasons: Reason[];
}

export interface JudgeInput {
  readonly target: TargetDefinition;
  readonly plan: Pick<Plan, 'starts' | 'deadline'>;
  readonly series: readonly SeriesPoint[];
  readonly on: Day;
}

const BOUNDS: Record<Reading['measure'], Bounds> = {
  share: { low: 0, high: 1 },
  count: { low: 0, high: Number.POSITIVE_INFINITY },
  difference: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
};

interface Trend {
  readonly first: { readonly day: Day; readonly value: number };
  readonly forecast: Forecast | null;
}

function trendOf(
  { target, plan }: JudgeInput,
  figures: readonly SeriesPoint[],
  measure: Reading['measure'],
): Trend | null {
  const observations = observationsOf(target, figures);
  const [first] = observations;
  return first === undefined
    ? null
    : { first, forecast: forecastAt(observations, plan.deadline, BOUNDS[measure]) };
}

function isOnLine(reading: Reading, value: number, asOf: Day, first: Trend['first'], deadline: Day): boolean {
  const span = dayNumber(deadline) - dayNumber(first.day);
  const done = span === 0 ? 1 : (dayNumber(asOf) - dayNumber(first.day)) / span;
  const line = first.value + (reading.threshold - first.value) * done;
  return reading.operator === '>=' ? value >= line - TOLERANCE : value <= line + TOLERANCE;
}

function isStale({ target, plan, on }: JudgeInput, asOf: Day): boolean {
  const { stalenessDays } = target;
  return stalenessDays !== null && daysBetween(asOf, earlierDay(on, plan.deadline)) > stalenessDays;
}

/** The verdict of figures that may not be told: the day's own, unless they grew old or the deadline passed meanwhile. */
function judgeWithheld(
  input: JudgeInput,
  { validOn, judged }: WithheldPoint,
  base: Omit<Judgement, 'verdict' | 'reasons'>,
): Judgement {
  const seen = { ...base, asOf: validOn };
  if (judged === 'no_data') return { ...seen, verdict: 'no_data', reasons: ['figure_withheld'] };
  if (isStale(input, validOn))
    return { ...seen, verdict: 'stale', reasons: ['figure_withheld', 'figure_stale'] };
  if (judged === 'met') return { ...seen, verdict: 'met', reasons: ['figure_withheld', 'condition_holds'] };
  return hasPassed(input.plan.deadline, input.on)
    ? { ...seen, verdict: 'at_risk', reasons: ['figure_withheld', 'deadline_passed'] }
    : { ...seen, verdict: judged, reasons: ['figure_withheld'] };
}

/**
 * The verdict of one unit on one target as of the day `on`.
 *
 * Only figures of the plan period count, both ends included, and none after `on`: a count that reaches the
 * threshold after the deadline came too late. The first line that fits decides:
 *
 *     1 no_data   no figure; the newest one is wrong; nothing to count (a commune without organisations)
 *     2 stale     newest figure more than `stalenessDays` before `on` (before the deadline, once it passed):
 *                 an old figure cannot vouch for today, neither for "met" nor for "at risk"
 *     3 met       the condition holds; exact, no rounding
 *     4 at_risk   the deadline has passed (it is itself still within the plan)
 *     5 on_track  value ≥ the line from the first figure to (deadline, threshold), on the figure's own day:
 *                 a unit does not fall behind merely because its next report is not due yet. A first figure
 *                 lies on its own line.
 *     6 late      the forecast reaches the threshold
 *     7 at_risk   it does not
 *
 * A withheld figure (see geodata/disclosure) has its verdict and nothing else: no value, pace or forecast. Where a point
 * brings the verdict of its day, that stands in place of lines 5 to 7.
 *
 * `hard: false` (phấn đấu) changes how a miss is spoken of, never the verdict. Throws RangeError when `on` is
 * not a day.
 */
export function judge(input: JudgeInput): Judgement {
  const { target, plan, on } = input;
  dayNumber(on);
  const figures = figuresOf(plan, input.series, on);
  const newest = figures.at(-1);
  const nothing = { value: null, numerator: null, denominator: null, pace: null, forecast: null, asOf: null };
  const base = { ...nothing, verdict: 'no_data' as const, threshold: thresholdOf(target.rule) };
  if (newest === undefined) return { ...base, reasons: ['no_figure'] };

  if (!isCounted(newest)) return judgeWithheld(input, newest, base);
  const asOf = newest.validOn;
  const { numerator, denominator } = newest;
  if (figureProblems(target.rule, newest).length > 0) {
    return { ...base, asOf, numerator, denominator, reasons: ['figure_invalid'] };
  }
  const reading = readPoint(target.rule, newest);
  const seen = { ...base, asOf, numerator, denominator: reading.denominator };
  const { value } = reading;
  const trend = trendOf(input, figures, reading.measure);
  if (value === null || trend === null) return { ...seen, reasons: ['nothing_to_count'] };

  const passed = hasPassed(plan.deadline, on);
  const forecast = passed ? null : trend.forecast;
  const read = { ...seen, value, forecast, pace: requiredPace(reading, plan.deadline, on) };
  if (isStale(input, asOf)) {
    return { ...read, verdict: 'stale', reasons: ['figure_stale'] };
  }
  if (newest.judged === 'met' || reading.met)
    return { ...read, verdict: 'met', reasons: ['condition_holds', ...reading.reasons] };
  if (passed) return { ...read, verdict: 'at_risk', reasons: ['deadline_passed', ...reading.reasons] };
  if (newest.judged === 'late' || newest.judged === 'at_risk') {
    const reason = newest.judged === 'late' ? 'forecast_reaches' : 'forecast_misses';
    return { ...read, verdict: newest.judged, reasons: ['below_line', reason, ...reading.reasons] };
  }
  if (newest.judged === 'on_track' || isOnLine(reading, value, asOf, trend.first, plan.deadline)) {
    const single: Reason[] = trend.forecast === null ? ['single_figure'] : [];
    return { ...read, verdict: 'on_track', reasons: ['on_line', ...single, ...reading.reasons] };
  }
  const reached =
    trend.forecast !== null && forecastReaches(reading.operator, trend.forecast.value, reading.threshold);
  return {
    ...read,
    verdict: reached ? 'late' : 'at_risk',
    reasons: ['below_line', reached ? 'forecast_reaches' : 'forecast_misses', ...reading.reasons],
  };
}
