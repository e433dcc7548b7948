import type { AttainmentSeries } from '../../geodata/contract/attainment.ts';
import type { Meta } from '../../geodata/contract/meta.ts';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import { type Plan, planSchema, type TargetDefinition } from '../../geodata/plan/plan.ts';

/** Everything the overview shows, loaded once: what is selected only picks from it. */
export interface Portal {
  readonly meta: Meta;
  readonly plan: Plan;
  /** The targets with public figures, in the plan's order; never empty. */
  readonly targets: readonly [TargetDefinition, ...TargetDefinition[]];
  readonly communes: readonly UnitSummary[];
  /** Empty in a tree without districts. */
  readonly districts: readonly UnitSummary[];
  readonly units: ReadonlyMap<string, UnitSummary>;
  readonly series: AttainmentSeries['series'];
}

/** Null where the plan has no public target. Throws ZodError on a plan this portal cannot read. */
export function assemblePortal(
  meta: Meta,
  communes: readonly UnitSummary[],
  districts: readonly UnitSummary[],
  { series }: AttainmentSeries,
): Portal | null {
  const plan = planSchema.parse(meta.plan);
  const [first, ...rest] = plan.targets.filter((target) => !target.restricted && target.id in series);
  if (first === undefined) return null;
  const units = new Map([...districts, ...communes].map((unit) => [unit.code, unit]));
  return { meta, plan, targets: [first, ...rest], communes, districts, units, series };
}
