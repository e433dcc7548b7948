import type { Plan } from '../plan/plan.ts';
import { type Day, dayNumber } from '../time/day.ts';
import type { Forecast, Observation } from './forecast.ts';

/** Where to draw, in pixels: `top` is the highest line used, `base` the lowest, y grows downwards. */
export interface TrendBox {
  readonly width: number;
  readonly top: number;
  readonly base: number;
}

type Point = readonly [x: number, y: number];
type Line = readonly [from: Point, to: Point];

export interface TrendLines {
  /** Every figure, oldest first; never empty. */
  readonly points: readonly { readonly on: Day; readonly at: Point }[];
  /** Height of the threshold. */
  readonly threshold: number;
  /** From the first figure to the threshold at the deadline: on or above it is "đúng tiến độ". */
  readonly pace: Line;
  /** From the newest figure towards the forecast at the deadline; null without one. */
  readonly forecast: Line | null;
  /** Corners of the band; null where the forecast has none. */
  readonly band: readonly Point[] | null;
}

type Judged = { readonly threshold: number; readonly forecast: Forecast | null };

/** A forecast beyond all figures and the threshold may take this share of their height on top; then it is cut. */
const BEYOND = 0.5;

/** The part of a line that lies between two heights; it starts between them. */
function cutAt([from, to]: Line, top: number, base: number): Line {
  const [x, y] = from;
  const edge = to[1] < top ? top : to[1] > base ? base : null;
  if (edge === null || to[1] === y) return [from, to];
  return [from, [x + ((to[0] - x) * (edge - y)) / (to[1] - y), edge]];
}

/** The place of a day of the plan on a line of this width; a plan of one day has its end alone. */
export function dayScale({ starts, deadline }: Pick<Plan, 'starts' | 'deadline'>, width: number) {
  const [start, end] = [dayNumber(starts), dayNumber(deadline)];
  return (day: Day) => (end === start ? width : ((dayNumber(day) - start) / (end - start)) * width);
}

/**
 * The course of one unit's figures as lines in a box: figures, threshold, line to the deadline, forecast with its
 * band. Days run over the plan; values from the lowest to the highest of zero, threshold and figures, and as far
 * as the forecast within reason. Nothing lies outside the box and no coordinate is NaN, also for a base of zero,
 * a threshold of zero, a falling or negative series, a single figure, a plan of one day.
 *
 * Null: no figure. `observations` are of the plan period, oldest first (see `observationsOf`).
 */
export function trendLines(
  plan: Pick<Plan, 'starts' | 'deadline'>,
  observations: readonly Observation[],
  { threshold, forecast }: Judged,
  { width, top, base }: TrendBox,
): TrendLines | null {
  const [first, newest] = [observations[0], observations.at(-1)];
  if (first === undefined || newest === undefined) return null;
  const values = [0, threshold, ...observations.map(({ value }) => value)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const beyond = (most - least || 1) * BEYOND;
  const aim = forecast?.value ?? most;
  const low = Math.max(Math.min(least, aim), least - beyond);
  const high = Math.min(Math.max(most, aim), most + beyond);

  const x = dayScale(plan, width);
  const y = (value: number) => base - ((value - low) / (high - low || 1)) * (base - top);
  const within = (value: number) => Math.min(base, Math.max(top, y(value)));
  const from: Point = [x(newest.day), y(newest.value)];
  return {
    points: observations.map(({ day, value }) => ({ on: day, at: [x(day), y(value)] })),
    threshold: y(threshold),
    pace: [
      [x(first.day), y(first.value)],
      [width, y(threshold)],
    ],
    forecast: forecast === null ? null : cutAt([from, [width, y(forecast.value)]], top, base),
    band:
      forecast === null || forecast.low === null || forecast.high === null
        ? null
        : [from, [width, within(forecast.high)], [width, within(forecast.low)]],
  };
}
