import type { SeriesPoint } from '../figure/series.ts';
import type { TargetDefinition } from '../plan/plan.ts';
import type { Judgement } from './judge.ts';
import { type Need, needsOf } from './missing.ts';
import { countVerdicts, type VerdictCounts } from './roll-up.ts';

interface Member {
  readonly judgement: Judgement;
  readonly series: readonly SeriesPoint[];
}

export interface GroupTask {
  readonly target: TargetDefinition;
  readonly verdicts: VerdictCounts;
  /** Communes known to fall short so far. */
  readonly unmet: number;
  /** Communes that owe a figure: none yet, too old, or wrong. Silence is no failure and stands apart. */
  readonly silent: number;
  /**
   * Sum of what each commune lacks by itself; one commune's surplus makes up for no other's gap. Null where none
   * lacks anything countable. `atMost`: see `Need`.
   */
  readonly missing: { readonly count: number; readonly atMost: boolean } | null;
}

const OWES_FIGURE: ReadonlySet<Need['kind']> = new Set(['figure', 'newer_figure', 'correction']);

/**
 * "Cần làm gì?" of a district, a block or the province: targets that communes of it have not met or not
 * reported on, most communes at risk first, then late, then silent, then as the plan lists them. The group itself has no verdict.
 */
export function groupTasksOf(
  rows: readonly { readonly target: TargetDefinition; readonly members: readonly Member[] }[],
): GroupTask[] {
  return rows
    .map(({ target, members }): GroupTask => {
      const verdicts = countVerdicts(members.map(({ judgement }) => judgement));
      const needs = members.flatMap(({ judgement, series }) => needsOf(target, judgement, series));
      const more = needs.flatMap((need) => (need.kind === 'more' ? [need] : []));
      const count = more.reduce((sum, need) => sum + need.count, 0);
      return {
        target,
        verdicts,
        unmet: verdicts.on_track + verdicts.late + verdicts.at_risk,
        silent: needs.filter(({ kind }) => OWES_FIGURE.has(kind)).length,
        missing: more.length === 0 ? null : { count, atMost: more.some(({ atMost }) => atMost) },
      };
    })
    .filter(({ unmet, silent }) => unmet + silent > 0)
    .sort(
      (a, b) =>
        b.verdicts.at_risk - a.verdicts.at_risk || b.verdicts.late - a.verdicts.late || b.silent - a.silent,
    );
}
