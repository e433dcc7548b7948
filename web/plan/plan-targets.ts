import type { Meta } from '../../geodata/contract/meta.ts';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';

export type PlanEntry =
  | { readonly isWithheld: false; readonly target: TargetDefinition }
  | { readonly isWithheld: true; readonly target: Meta['withheld'][number] };

/** Every target of the plan, those whose figures the reader may not see among the others, by number: T2 before T10. */
export function targetsInOrder(
  targets: readonly TargetDefinition[],
  withheld: Meta['withheld'],
): readonly PlanEntry[] {
  const number = ({ target }: PlanEntry) => Number(target.id.replace(/^\D+/, ''));
  return [
    ...targets.map((target): PlanEntry => ({ isWithheld: false, target })),
    ...withheld.map((target): PlanEntry => ({ isWithheld: true, target })),
  ].sort((p, q) => number(p) - number(q));
}
