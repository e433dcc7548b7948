import type { Day } from '../time/day.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** A pair of counts; denominator null where a plain count decides. */
export interface Counts {
  readonly numerator: number;
  readonly denominator: number | null;
}

/**
 * Counts of one unit on one target and day: what SQL returns, never percentages.
 *
 *     commune, T2        numerator  denominator  subjects  reporting  complete
 *     school A  80 / 80     80           80          1         1          1
 *     agency B  10 / 20     10           20          1         1          0
 *     firm C    no figure    –            –          1         0          0
 *     commune               90          100          3         2          1
 */
export interface CountedPoint extends Counts {
  readonly validOn: Day;
  /** Subjects the target binds below the unit, 1 where it binds the unit itself. */
  readonly subjects: number;
  /** Of those, how many have a figure. */
  readonly reporting: number;
  /** Of those, how many meet the target by their own figure. */
  readonly complete: number;
  /**
   * Recognition of the unit itself (T3, T4): numerator 1 or 0. Null: no decision is on record. Left out:
   * the unit needs none of its own, as a residential area.
   */
  readonly own?: Counts | null;
  /**
   * The verdict on that day, before anything grows stale or the deadline passes. It stands where the reader's series
   * may lack figures that the verdict rests on (see geodata/disclosure): it is then taken as it is.
   */
  readonly judged?: Verdict | undefined;
}

/** A day on which figures stand that may not be published: the verdict is told, the counts are not. */
export interface WithheldPoint {
  readonly validOn: Day;
  readonly numerator: null;
  readonly denominator: null;
  readonly subjects: number;
  readonly reporting: null;
  readonly complete: null;
  readonly own?: Counts | null;
  readonly judged: Verdict;
}

export type SeriesPoint = CountedPoint | WithheldPoint;

export function isCounted(point: SeriesPoint): point is CountedPoint {
  return point.numerator !== null;
}
