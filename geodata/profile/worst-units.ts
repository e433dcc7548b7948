import { compareNames } from '../text/collate.ts';
import { countVerdicts } from '../verdict/roll-up.ts';
import type { Verdict } from '../verdict/verdict.ts';

interface Row {
  readonly name: string;
  readonly code: string;
  /** One verdict per target. */
  readonly verdicts: readonly Verdict[];
}

/** In which order verdicts speak against a unit; silence is no failure and decides last. */
const AGAINST: readonly Verdict[] = ['at_risk', 'late', 'on_track', 'stale', 'no_data'];

/**
 * Units with most targets at risk first, then most late, then most on track but unmet, then the silent ones; what
 * is left equal goes by name, then code.
 */
export function worstUnits<R extends Row>(rows: readonly R[]): R[] {
  const counted = rows.map((row) => ({
    row,
    counts: countVerdicts(row.verdicts.map((verdict) => ({ verdict }))),
  }));
  return counted
    .sort((a, b) => {
      for (const verdict of AGAINST) {
        const more = b.counts[verdict] - a.counts[verdict];
        if (more !== 0) return more;
      }
      return compareNames(a.row.name, b.row.name) || (a.row.code < b.row.code ? -1 : 1);
    })
    .map(({ row }) => row);
}
