import type { Verdict } from '../../verdict/verdict.ts';
import type { Random } from '../random.ts';
import { MONTH_ENDS, STORY_MONTH } from './months.ts';

const LAST = MONTH_ENDS.length - 1;

/** How far a commune at risk gets by the end of the plan, as shares of the threshold. */
const AT_RISK_ENDS: readonly [number, number] = [0.5, 1.02];

/** A share for each period, never falling: from a start to an end, with a bend. */
export function risingCurve(
  random: Random,
  wanted: Verdict,
  threshold: number,
  atRiskEnds = AT_RISK_ENDS,
): number[] {
  if (wanted === 'late') return lateCurve(random, threshold);
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
  const full = wanted === 'met' ? STORY_MONTH + random.whole(-2, 2) : LAST;
  return neverFalling(random, (month) => start + (end - start) * Math.min(1, month / full) ** bend);
}

/** Asleep in spring, a burst in summer, then a pause below the line: the trend of it all still gets there. */
function lateCurve(random: Random, threshold: number): number[] {
  const start = threshold * random.between(0.05, 0.3);
  const pause = start + (threshold - start) * random.between(0.5, 0.66);
  const end = threshold * random.between(0.97, 1.15);
  const awake = random.whole(2, 3);
  return neverFalling(random, (month) => {
    if (month <= awake) return start;
    if (month <= STORY_MONTH) return month === awake + 1 ? (start + 3 * pause) / 4 : pause;
    return pause + ((end - pause) * (month - STORY_MONTH)) / (LAST - STORY_MONTH);
  });
}

function neverFalling(random: Random, share: (month: number) => number): number[] {
  let last = 0;
  return MONTH_ENDS.map((_, month) => {
    last = Math.max(last, Math.min(1, share(month) + random.between(-0.01, 0.01)));
    return last;
  });
}

/** The period in which each of `count` subjects is done; `MONTH_ENDS.length` for one that never is. */
export function completionMonths(random: Random, wanted: Verdict, count: number): number[] {
  if (wanted === 'late') return Array.from({ length: count }, () => lateMonth(random));
  const windows: Record<Exclude<Verdict, 'late'>, readonly [number, number]> = {
    met: [0, STORY_MONTH],
    on_track: [0, 9],
    at_risk: [3, 13],
    no_data: [5, 10],
    stale: [0, 9],
  };
  const [low, high] = windows[wanted];
  return Array.from({ length: count }, () => Math.min(random.whole(low, high), MONTH_ENDS.length));
}

/** See `lateCurve`: most in summer, the rest after September. */
function lateMonth(random: Random): number {
  return random.chance(0.58) ? random.whole(3, 4) : random.whole(STORY_MONTH + 1, LAST);
}
