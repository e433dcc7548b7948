import type { SeriesPoint } from '../figure/series.ts';
import type { TargetDefinition } from '../plan/plan.ts';
import type { Judgement } from './judge.ts';
import { type Need, needsOf } from './missing.ts';
import type { Verdict } from './verdict.ts';

export interface Judged {
  readonly target: TargetDefinition;
  readonly judgement: Judgement;
  readonly series: readonly SeriesPoint[];
}

/** One target a unit has something to do for. */
export interface Task extends Judged {
  readonly needs: readonly Need[];
  /** Share of what the threshold asks for that is still missing, 0 to 1; 0 where nothing countable is. */
  readonly gap: number;
}

/** What fails without help comes first; silence is no failure, and what is on its way needs no push. */
const URGENCY: readonly Verdict[] = ['at_risk', 'late', 'stale', 'no_data', 'on_track'];

function gapOf(needs: readonly Need[], numerator: number | null): number {
  const [need] = needs;
  if (need?.kind === 'more') return need.count / (need.count + (numerator ?? 0));
  return need?.kind === 'fewer' && numerator !== null ? need.count / numerator : 0;
}

/**
 * "Cần làm gì?": the targets of one unit that still lack something, most worth doing first. In order: by verdict
 * (at risk, late, stale, no data, on track), what the plan binds before what it strives for (phấn đấu), the
 * larger gap first, then as the plan lists them. Nothing is weighed by anyone's taste.
 */
export function tasksOf(judged: readonly Judged[]): Task[] {
  return judged
    .flatMap((row): Task[] => {
      const needs = needsOf(row.target, row.judgement, row.series);
      return needs.length === 0 ? [] : [{ ...row, needs, gap: gapOf(needs, row.judgement.numerator) }];
    })
    .sort(
      (a, b) =>
        URGENCY.indexOf(a.judgement.verdict) - URGENCY.indexOf(b.judgement.verdict) ||
        Number(b.target.hard) - Number(a.target.hard) ||
        b.gap - a.gap,
    );
}
