import { type Day, dayNumber } from '../time/day.ts';
import { studentT80 } from './student-t.ts';

/** A value on a day, in any unit; the forecast comes out in the same. */
export interface Observation {
  readonly day: Day;
  readonly value: number;
}

export interface Forecast {
  /** Value on the forecast line at the deadline, kept within `bounds`. */
  readonly value: number;
  /** Ends of the 80 % prediction interval; null with two figures, whose line leaves no residual to measure by. */
  readonly low: number | null;
  readonly high: number | null;
  /** How many figures it rests on. */
  readonly figures: number;
}

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Least squares over the figures up to the deadline, read at the deadline:
 *
 *     ŷ(t*) ± t(80 %, n − 2) · s · √(1 + 1/n + (t* − t̄)² / Σ(t − t̄)²),   s² = Σ residual² / (n − 2)
 *
 * the prediction interval of a single response (NIST/SEMATECH e-Handbook of Statistical Methods, 4.5.1.2):
 * one time in five the real figure falls outside. Figures after the deadline are left out; of several on
 * one day the last counts. Value and band are kept within `bounds`: a share ends at 1.
 *
 * Null: figures on fewer than two days, "không đủ số liệu".
 */
export function forecastAt(
  observations: readonly Observation[],
  deadline: Day,
  bounds: Bounds,
): Forecast | null {
  const byDay = new Map<number, number>();
  for (const { day, value } of observations) if (day <= deadline) byDay.set(dayNumber(day), value);
  const n = byDay.size;
  if (n < 2) return null;

  let days = 0;
  let values = 0;
  for (const [day, value] of byDay) {
    days += day;
    values += value;
  }
  const meanDay = days / n;
  const meanValue = values / n;
  let sxx = 0;
  let sxy = 0;
  for (const [day, value] of byDay) {
    sxx += (day - meanDay) ** 2;
    sxy += (day - meanDay) * (value - meanValue);
  }
  const slope = sxy / sxx;
  const ahead = dayNumber(deadline) - meanDay;
  const within = (value: number) => Math.min(bounds.high, Math.max(bounds.low, value));
  const value = meanValue + slope * ahead;
  if (n === 2) return { value: within(value), low: null, high: null, figures: n };

  let squares = 0;
  for (const [day, seen] of byDay) squares += (seen - meanValue - slope * (day - meanDay)) ** 2;
  const half = studentT80(n - 2) * Math.sqrt((squares / (n - 2)) * (1 + 1 / n + ahead ** 2 / sxx));
  return { value: within(value), low: within(value - half), high: within(value + half), figures: n };
}
