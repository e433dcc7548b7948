import type { Plan, TargetDefinition } from '../../geodata/plan/plan.ts';
import { type Judgement, judge } from '../../geodata/verdict/judge.ts';
import type { Portal } from '../data/portal.ts';

/** Judgement by commune code, in the order of the communes. */
export type Judgements = ReadonlyMap<string, Judgement>;

type Scope = Pick<Portal, 'series'> & {
  readonly communes: readonly { readonly code: string }[];
  readonly plan: Pick<Plan, 'starts' | 'deadline'>;
};

/** Every commune on one target as of a day; a commune without a series has no data. */
export function judgeTarget(scope: Scope, target: TargetDefinition, on: string): Judgements {
  const byCode = scope.series[target.id] ?? {};
  return new Map(
    scope.communes.map(({ code }) => [
      code,
      judge({ target, plan: scope.plan, series: byCode[code] ?? [], on }),
    ]),
  );
}
