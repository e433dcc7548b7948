import type { SavedWork } from '../contract/scenarios.ts';
import { LIT_CODES, type SegmentTable } from '../light/segment-table.ts';
import { measuresOf } from './measured-works.ts';

/** Less light than this is rounding of the ends of a stretch, metres. */
export const LIT_ROUNDING_M = 2;

/** A work of which some part has light. */
export interface LitPart {
  /** Place in the list of works. */
  readonly work: number;
  readonly litM: number;
}

/** The works of which some part is lit in a table, that of a later day than they were chosen on: nobody promises light where there is light. */
export function litByNow(
  works: readonly Pick<SavedWork, 'segment' | 'fromM' | 'toM'>[],
  table: SegmentTable,
): LitPart[] {
  const wanted = new Set(works.map(({ segment }) => segment));
  const measures = measuresOf(table);
  // A road on a border stands twice; by where it begins it counts once.
  const lit = new Map<number, Map<number, number>>();
  for (let row = 0; row < table.count; row += 1) {
    const segment = table.segment[row] ?? -1;
    if (table.lit[row] !== LIT_CODES.yes || !wanted.has(segment)) continue;
    const fromM = measures[row] ?? 0;
    const stretches = lit.get(segment) ?? new Map<number, number>();
    lit.set(segment, stretches.set(Math.round(fromM * 10) / 10, fromM + (table.lengthM[row] ?? 0)));
  }
  return works.flatMap(({ segment, fromM, toM }, work) => {
    const stretches = [...(lit.get(segment) ?? [])];
    const litM = stretches.reduce(
      (sum, [from, to]) => sum + Math.max(0, Math.min(to, toM) - Math.max(from, fromM)),
      0,
    );
    return litM > LIT_ROUNDING_M ? [{ work, litM }] : [];
  });
}
