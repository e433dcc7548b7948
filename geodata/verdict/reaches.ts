import type { Operator } from './operator.ts';

/** Lines and forecasts are floating point; thresholds met by counts are exact and never use this. */
export const TOLERANCE = 1e-9;

/** Whether a value that was computed, a forecast's say, lies on the good side of the threshold. */
export function forecastReaches(operator: Operator, value: number, threshold: number): boolean {
  if (operator === '>=') return value >= threshold - TOLERANCE;
  return operator === '<=' ? value <= threshold + TOLERANCE : value < threshold - TOLERANCE;
}
