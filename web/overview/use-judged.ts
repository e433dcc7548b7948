import { useCallback, useMemo } from 'react';
import type { Judgement } from '../../geodata/verdict/judge.ts';
import { type Outlook, outlookOf } from '../../geodata/verdict/outlook.ts';
import { countVerdicts, type VerdictCounts } from '../../geodata/verdict/roll-up.ts';
import type { Portal } from '../data/portal.ts';
import { type Judgements, judgeTarget } from '../figures/judge-all.ts';
import { type LeadingFigure, leadingFigure } from '../figures/leading-figure.ts';
import { type ProgressPoint, progressOf } from '../figures/progress.ts';
import type { TargetSummary } from '../panels/TargetList.tsx';
import type { Selection } from '../selection/use-selection.ts';

const NONE: Judgements = new Map();

export interface Judged {
  /** Of the chosen target. */
  readonly judgements: Judgements;
  readonly counts: VerdictCounts;
  readonly figure: LeadingFigure;
  readonly progress: readonly ProgressPoint[];
  readonly outlook: Outlook | null;
  /** Every target with its counts, in the plan's order. */
  readonly summaries: readonly TargetSummary[];
  readonly judgementOf: (target: string, code: string) => Judgement | null;
}

/** Every commune on every target as of the day shown, and what the overview says of the chosen target. */
export function useJudged(portal: Portal, { target, on }: Selection): Judged {
  const all = useMemo(
    () => new Map(portal.targets.map((row) => [row.id, judgeTarget(portal, row, on)])),
    [portal, on],
  );
  const summaries = useMemo(
    () =>
      portal.targets.map((row) => ({ target: row, counts: countVerdicts(all.get(row.id)?.values() ?? []) })),
    [portal, all],
  );
  const progress = useMemo(() => progressOf(portal, target), [portal, target]);
  const judgements = all.get(target.id) ?? NONE;
  const ofTarget = useMemo(() => {
    const counts = countVerdicts(judgements.values());
    return {
      judgements,
      counts,
      figure: leadingFigure(portal, target, on, counts.met),
      outlook: outlookOf(judgements.values(), target.rule),
    };
  }, [portal, target, on, judgements]);
  const judgementOf = useCallback((id: string, code: string) => all.get(id)?.get(code) ?? null, [all]);
  return { ...ofTarget, progress, summaries, judgementOf };
}
