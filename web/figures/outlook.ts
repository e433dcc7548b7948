import type { Judgements } from './judge-all.ts';

/** How many communes will have met the target at the deadline; null while no forecast can be made. */
export interface Outlook {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

/**
 * Counts the communes whose own forecast reaches the threshold, once by the forecast itself and once by each
 * end of its band: no mean is extrapolated. A commune that has met the target counts in all three.
 */
export function outlookOf(judgements: Judgements): Outlook | null {
  let low = 0;
  let expected = 0;
  let high = 0;
  let hasForecast = false;
  for (const { verdict, forecast, threshold } of judgements.values()) {
    const isMet = verdict === 'met';
    if (forecast !== null) hasForecast = true;
    const reaches = (value: number | null | undefined) => value != null && value >= threshold;
    if (isMet || reaches(forecast?.low ?? forecast?.value)) low += 1;
    if (isMet || reaches(forecast?.value)) expected += 1;
    if (isMet || reaches(forecast?.high ?? forecast?.value)) high += 1;
  }
  return hasForecast ? { low, expected, high } : null;
}
