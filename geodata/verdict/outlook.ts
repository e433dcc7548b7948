import type { Rule } from '../plan/rule.ts';
import type { Judgement } from './judge.ts';
import { operatorOf } from './operator.ts';
import { forecastReaches } from './reaches.ts';

/** How many units will have met the target at the deadline; null while no forecast can be made. */
export interface Outlook {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

/**
 * Counts the units whose own forecast reaches the threshold, once by the forecast itself and once by each end of
 * its band: no mean is extrapolated. Where less is better the low end of the band is the good one. A unit that has
 * met the target counts in all three.
 */
export function outlookOf(
  judgements: Iterable<Pick<Judgement, 'verdict' | 'forecast' | 'threshold'>>,
  rule: Rule,
): Outlook | null {
  const operator = operatorOf(rule);
  let low = 0;
  let expected = 0;
  let high = 0;
  let hasForecast = false;
  for (const { verdict, forecast, threshold } of judgements) {
    if (forecast !== null) hasForecast = true;
    const reaches = (value: number | undefined) =>
      verdict === 'met' || (value !== undefined && forecastReaches(operator, value, threshold));
    const ends = [forecast?.low ?? forecast?.value, forecast?.high ?? forecast?.value];
    const [bad, good] = operator === '>=' ? ends : ends.reverse();
    if (reaches(bad)) low += 1;
    if (reaches(forecast?.value)) expected += 1;
    if (reaches(good)) high += 1;
  }
  return hasForecast ? { low, expected, high } : null;
}
