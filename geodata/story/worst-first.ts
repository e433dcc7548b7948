import type { VerdictCounts } from '../verdict/roll-up.ts';

/** Communes that have not met a target, for whatever reason: those without figures are no better known to be well. */
const unmet = (counts: VerdictCounts) =>
  counts.on_track + counts.late + counts.at_risk + counts.no_data + counts.stale;

/**
 * Targets in the order a meeting takes them: most communes at risk first, then most that have not met it, then the
 * plan's own order.
 */
export function worstFirst<T extends { readonly counts: VerdictCounts }>(rows: readonly T[]): T[] {
  return rows
    .map((row, at) => ({ row, at }))
    .sort(
      (a, b) =>
        b.row.counts.at_risk - a.row.counts.at_risk ||
        unmet(b.row.counts) - unmet(a.row.counts) ||
        a.at - b.at,
    )
    .map(({ row }) => row);
}
