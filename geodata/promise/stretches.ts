/** A part of a segment by measure, metres from its beginning. */
export interface Stretch {
  readonly fromM: number;
  readonly toM: number;
}

/** Shorter parts than this are rounding, not road. */
const LEAST_M = 0.5;

/** Metres that two stretches of the same segment share. */
export function sharedM(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.toM, b.toM) - Math.max(a.fromM, b.fromM));
}

/** Whether they share road, beyond the rounding of their ends. */
export function overlaps(a: Stretch, b: Stretch): boolean {
  return sharedM(a, b) > LEAST_M;
}

/**
 * What is left of a stretch when others take their parts of it, in order.
 *
 *     whole  |=====================|   0 – 1,000
 *     taken      |====|   |====|       200 – 400, 600 – 800
 *     left   |===|    |===|    |===|   0 – 200, 400 – 600, 800 – 1,000
 */
export function leftOver(whole: Stretch, taken: readonly Stretch[]): Stretch[] {
  let parts: Stretch[] = [whole];
  for (const each of taken) {
    parts = parts.flatMap((part) => {
      if (sharedM(part, each) <= 0) return [part];
      return [
        { fromM: part.fromM, toM: Math.min(part.toM, each.fromM) },
        { fromM: Math.max(part.fromM, each.toM), toM: part.toM },
      ];
    });
  }
  return parts.filter(({ fromM, toM }) => toM - fromM > LEAST_M);
}
