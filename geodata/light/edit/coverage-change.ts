import type { LightSpan } from '../../contract/light-edits.ts';
import { cutAlike } from './changed-stretches.ts';

export interface UnitPiece {
  /** Code of a commune; null: outside every one. */
  readonly unit: string | null;
  readonly fromM: number;
  readonly toM: number;
  readonly weight: number;
}

/** Metres, weighted, by which the amounts of a unit change; they add up to zero. */
export interface AmountChange {
  readonly lit: number;
  readonly unlit: number;
  readonly unknown: number;
}

const AMOUNT_OF = { yes: 'lit', no: 'unlit', unknown: 'unknown' } as const;

/** What an edit of one segment changes in the communes it runs through; units with no change are absent. */
export function coverageChange(
  pieces: readonly UnitPiece[],
  before: readonly LightSpan[],
  after: readonly LightSpan[],
  lengthM: number,
): Map<string, AmountChange> {
  const [old = [], fresh = []] = cutAlike([before, after], lengthM);
  const changes = new Map<string, { lit: number; unlit: number; unknown: number }>();
  old.forEach((stretch, at) => {
    const to = fresh[at];
    if (to === undefined || to.lit === stretch.lit) return;
    for (const { unit, fromM, toM, weight } of pieces) {
      const metres = (Math.min(toM, stretch.toM) - Math.max(fromM, stretch.fromM)) * weight;
      if (unit === null || metres <= 0) continue;
      const change = changes.get(unit) ?? { lit: 0, unlit: 0, unknown: 0 };
      change[AMOUNT_OF[stretch.lit]] -= metres;
      change[AMOUNT_OF[to.lit]] += metres;
      changes.set(unit, change);
    }
  });
  return changes;
}
