import plan399 from '../sources/plans/399-kh-ubnd-2020.json' with { type: 'json' };
import { type Plan, planSchema } from './plan.ts';

/** Every plan this portal carries, oldest first: a new plan is a new file and one line here. */
export const PLANS: readonly [Plan, ...Plan[]] = [planSchema.parse(plan399)];

/** The plan with this id; null when there is none. */
export function planById(id: string): Plan | null {
  return PLANS.find((plan) => plan.id === id) ?? null;
}

/** The plan issued last. */
export const currentPlan: Plan = PLANS.reduce((newest, plan) =>
  plan.issuedOn >= newest.issuedOn ? plan : newest,
);
