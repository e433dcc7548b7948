import type { Verdict } from '../../verdict/verdict.ts';
import type { Random } from '../random.ts';
import type { SampleYear } from './sample-year.ts';

type Periods = Pick<SampleYear, 'ends' | 'story'>;

const lastOf = ({ ends }: Periods) => ends.length - 1;

/** How far a commune at risk gets by the end of the plan, as shares of the threshold. */
const AT_RISK_ENDS: readonly [number, number] = [0.5, 1.02];

/** A share for each period, never falling: from a start to an end, with a bend. */
export function risingCurve(
  random: Random,
  wanted: Verdict,
  threshold: number,
  periods: Periods,
  atRiskEnds = AT_RISK_ENDS,
): number[] {
  if (wanted === 'late') return lateCurve(random, threshold, periods);
  const ends: Record<Exclude<Verdict, 'late'>, readonly [number, number]> = {
    met: [1.02, 1.3],
    on_track: [0.98, 1.2],
    at_risk: atRiskEnds,
    no_data: [0.7, 1.2],
    stale: [0.8, 1.2],
  };
  const drawn = threshold * random.between(0.05, 0.45);
  const end = threshold * random.between(...ends[wanted]);
  const start = Math.min(drawn, end);
  const bend = wanted === 'met' ? random.between(0.35, 1) : random.between(0.6, 1.6);
  // A met commune is there by September; the others go on until December.
  const full = wanted === 'met' ? periods.story + random.whole(-2, 2) : lastOf(periods);
  return neverFalling(random, periods, (month) => start + (end - start) * Math.min(1, month / full) ** bend);
}

/** Asleep in spring, a burst in summer, then a pause below the line: the trend of it all still gets there. */
function lateCurve(random: Random, threshold: number, periods: Periods): number[] {
  const { story } = periods;
  const last = lastOf(periods);
  const start = threshold * random.between(0.05, 0.3);
  const pause = start + (threshold - start) * random.between(0.5, 0.66);
  const end = threshold * random.between(0.97, 1.15);
  const awake = random.whole(2, 3);
  return neverFalling(random, periods, (month) => {
    if (month <= awake) return start;
    if (month <= story) return month === awake + 1 ? (start + 3 * pause) / 4 : pause;
    return pause + ((end - pause) * (month - story)) / (last - story);
  });
}

function neverFalling(random: Random, { ends }: Periods, share: (month: number) => number): number[] {
  let last = 0;
  return ends.map((_, month) => {
    last = Math.max(last, Math.min(1, share(month) + random.between(-0.01, 0.01)));
    return last;
  });
}

/** The period in which each of `count` subjects is done; the number of periods for one that never is. */
export function completionMonths(random: Random, wanted: Verdict, count: number, periods: Periods): number[] {
  if (wanted === 'late') return Array.from({ length: count }, () => lateMonth(random, periods));
  const last = lastOf(periods);
  const windows: Record<Exclude<Verdict, 'late'>, readonly [number, number]> = {
    met: [0, periods.story],
    on_track: [0, last],
    at_risk: [3, last + 4],
    no_data: [5, last + 1],
    stale: [0, last],
  };
  const [low, high] = windows[wanted];
  return Array.from({ length: count }, () => Math.min(random.whole(low, high), last + 1));
}

/** See `lateCurve`: most in summer, the rest after September. */
function lateMonth(random: Random, periods: Periods): number {
  return random.chance(0.58) ? random.whole(3, 4) : random.whole(periods.story + 1, lastOf(periods));
}
