import type { Day } from '../time/day.ts';
import type { Lit } from './lit.ts';

/** Metres `fromM` to `toM` of a segment in one state. */
export interface EpochSpan {
  readonly fromM: number;
  readonly toM: number;
  readonly lit: Lit;
  readonly broken: boolean;
}

/**
 * What is held of one segment from a day on, until its next epoch begins: the spans of the record that speaks for
 * it. Metres that no span covers are unknown; before the first epoch all of them are.
 */
export interface LightEpoch {
  readonly segmentId: number;
  readonly since: Day;
  readonly spans: readonly EpochSpan[];
}
