import type { Day } from '../time/day.ts';

interface Reported {
  readonly id: number;
  readonly validOn: Day;
  readonly recordedAt: string;
  readonly supersedes: number | null;
}

/** One figure as it stands, and every figure it replaced. */
export interface Chain<R extends Reported> {
  readonly standing: R;
  /** Oldest first: each `to` replaced `from`, for the reason and on the paper of `to`. Empty: never corrected. */
  readonly corrections: readonly { readonly from: R; readonly to: R }[];
}

/**
 * Reports with the corrections that led to them, newest day first, then as last recorded. A correction whose
 * original the caller may not see stands by itself. What was corrected after the day asked about is not among the
 * rows, so chains end as they were known then.
 */
export function correctionChains<R extends Reported>(rows: readonly R[]): Chain<R>[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const replaced = new Set(rows.flatMap(({ supersedes }) => supersedes ?? []));
  return rows
    .filter(({ id }) => !replaced.has(id))
    .map((standing) => {
      const corrections: { from: R; to: R }[] = [];
      let to = standing;
      let from = to.supersedes === null ? undefined : byId.get(to.supersedes);
      while (from !== undefined) {
        corrections.unshift({ from, to });
        to = from;
        from = to.supersedes === null ? undefined : byId.get(to.supersedes);
      }
      return { standing, corrections };
    })
    .sort(
      (a, b) =>
        b.standing.validOn.localeCompare(a.standing.validOn) ||
        b.standing.recordedAt.localeCompare(a.standing.recordedAt) ||
        b.standing.id - a.standing.id,
    );
}
