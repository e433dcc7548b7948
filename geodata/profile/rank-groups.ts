import { type Rank, rankValues } from '../verdict/rank.ts';
import type { VerdictCounts } from '../verdict/roll-up.ts';

interface Group {
  readonly code: string;
  readonly verdicts: VerdictCounts;
}

export interface RankedGroup<G extends Group> {
  readonly group: G;
  /** Communes judged: those whose figure says something about today. */
  readonly judged: number;
  /** Of those, the share that has met the target; null where none is judged, and then without a rank. */
  readonly share: number | null;
  readonly rank: Rank | null;
}

/**
 * Districts, or blocks, by the share of their communes that have met a target, best first; equal shares share a
 * place, unranked ones stand last in the order given. Communes without data or with stale figures are left out on
 * both sides: silence is no failure. It is an order of shares of communes, no verdict: a mean never stands for
 * the threshold.
 */
export function rankGroups<G extends Group>(groups: readonly G[]): RankedGroup<G>[] {
  const rows = groups.map((group) => {
    const { met, on_track, late, at_risk } = group.verdicts;
    const judged = met + on_track + late + at_risk;
    return { group, judged, share: judged === 0 ? null : met / judged };
  });
  const ranks = rankValues(
    rows.flatMap(({ group, share }) => (share === null ? [] : [[group.code, share] as const])),
    'highest',
  );
  return rows
    .map((row) => ({ ...row, rank: ranks.get(row.group.code) ?? null }))
    .sort((a, b) => (a.rank?.place ?? Infinity) - (b.rank?.place ?? Infinity) || 0);
}
