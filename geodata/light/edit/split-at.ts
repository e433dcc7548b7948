import type { LightSpan } from '../../contract/light-edits.ts';
import { SAME_M } from './stretches.ts';

/** Lamps on the first part of a stretch cut at a share of its length, as if they stood evenly. Null: not known. */
export function lampsBefore(lamps: number | null, share: number): number | null {
  return lamps === null ? null : Math.round(lamps * share);
}

/** A part of a stretch, and which one it is a part of. */
export type CutPart = LightSpan & { readonly origin: number };

/**
 * Cuts stretches at measures (metres) into parts with the same facts. Lamps are shared by length; those of the parts
 * of a stretch add up to its own, however many there are. A measure at an end, or outside, cuts nothing.
 */
export function cutAt(stretches: readonly LightSpan[], measures: readonly number[]): CutPart[] {
  const sorted = measures.toSorted((a, b) => a - b);
  return stretches.flatMap((stretch, origin) => {
    const { fromM, toM, lamps } = stretch;
    const ends = [fromM];
    for (const measure of sorted) {
      if (measure - (ends.at(-1) ?? fromM) > SAME_M && toM - measure > SAME_M) ends.push(measure);
    }
    ends.push(toM);
    const upTo = (measure: number) => lampsBefore(lamps, (measure - fromM) / (toM - fromM)) ?? 0;
    return ends.slice(1).map((end, at): CutPart => {
      const start = ends[at] ?? fromM;
      const own = lamps === null ? null : upTo(end) - upTo(start);
      return { ...stretch, fromM: start, toM: end, lamps: own, origin };
    });
  });
}

/** Cuts the stretch that holds a measure in two; see `cutAt`. */
export function splitAt(stretches: readonly LightSpan[], atM: number): LightSpan[] {
  return cutAt(stretches, [atM]).map(({ origin: _, ...part }) => part);
}
