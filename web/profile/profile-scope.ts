import { useMemo } from 'react';
import type { SeriesPoint } from '../../geodata/figure/series.ts';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import { type Judgement, judge } from '../../geodata/verdict/judge.ts';
import type { Portal } from '../data/portal.ts';
import { type Judgements, judgeTarget } from '../figures/judge-all.ts';
import { periodsOf } from '../figures/progress.ts';

/** Every figure a profile shows, judged once for the day and once for the end of the reporting period before. */
export interface ProfileScope {
  readonly portal: Portal;
  readonly on: string;
  /** End of the reporting period before `on`; null in the first one. */
  readonly since: string | null;
  /** Ends of the reporting periods up to `on`, oldest first. */
  readonly periods: readonly string[];
  readonly seriesOf: (target: string, code: string) => readonly SeriesPoint[];
  readonly judgementsOf: (target: TargetDefinition) => Judgements;
  readonly judgementOf: (target: TargetDefinition, code: string) => Judgement;
  /** Null in the first period. */
  readonly beforeOf: (target: TargetDefinition, code: string) => Judgement | null;
}

export function useProfileScope(portal: Portal, on: string): ProfileScope {
  return useMemo(() => {
    const all = new Map(portal.targets.map((target) => [target.id, judgeTarget(portal, target, on)]));
    const periods = periodsOf(portal);
    const since = periods.findLast((day) => day < on) ?? null;
    const seriesOf = (target: string, code: string) => portal.series[target]?.[code] ?? [];
    const judgementsOn = (target: TargetDefinition, code: string, day: string) =>
      judge({ target, plan: portal.plan, series: seriesOf(target.id, code), on: day });
    return {
      portal,
      on,
      since,
      periods: periods.filter((day) => day <= on),
      seriesOf,
      judgementsOf: (target) => all.get(target.id) ?? new Map(),
      judgementOf: (target, code) => all.get(target.id)?.get(code) ?? judgementsOn(target, code, on),
      beforeOf: (target, code) => (since === null ? null : judgementsOn(target, code, since)),
    };
  }, [portal, on]);
}
