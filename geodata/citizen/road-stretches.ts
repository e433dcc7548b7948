import type { Lit } from '../light/lit.ts';

/** What one record says of a part of a segment, in metres from its beginning. */
export interface SaidSpan {
  readonly fromM: number;
  readonly toM: number;
  readonly lit: Lit;
  readonly operating: 'works' | 'broken' | 'not_checked';
  readonly source: 'official' | 'survey' | 'osm';
  /** When somebody looked; null: the record does not say. */
  readonly checkedOn: string | null;
  /** The day the record speaks of. */
  readonly validOn: string;
}

/** A part of a segment as it is told to the public; `said` null: nobody has said anything of it. */
export interface Stretch {
  readonly fromM: number;
  readonly toM: number;
  readonly lit: Lit;
  readonly isBroken: boolean;
  readonly said: Pick<SaidSpan, 'source' | 'checkedOn' | 'validOn'> | null;
}

/** Shorter than this is a rounding of measures, not a road. */
const SHORTEST_M = 0.5;

/**
 * The whole segment from 0 to `lengthM`, in order: what the spans say, and between them what nobody has said, which is
 * unknown and never unlit. Spans beyond the segment's length are cut off.
 */
export function stretchesOf(lengthM: number, spans: readonly SaidSpan[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const untold = (to: number) => {
    if (to - at >= SHORTEST_M)
      stretches.push({ fromM: at, toM: to, lit: 'unknown', isBroken: false, said: null });
  };
  for (const span of [...spans].sort((a, b) => a.fromM - b.fromM)) {
    const from = Math.max(at, span.fromM);
    const to = Math.min(lengthM, span.toM);
    if (to - from < SHORTEST_M) continue;
    untold(from);
    const { lit, source, checkedOn, validOn } = span;
    const said = { source, checkedOn, validOn };
    stretches.push({ fromM: from, toM: to, lit, isBroken: span.operating === 'broken', said });
    at = to;
  }
  untold(lengthM);
  return stretches;
}
