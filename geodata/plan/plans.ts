import plan399 from '../sources/plans/399-kh-ubnd-2020.json' with { type: 'json' };
import { type Plan, planSchema } from './plan.ts';

/** Plan 399/KH-UBND of 2020, which the sample province is told by. What plans a portal has is a matter of its files. */
export const currentPlan: Plan = planSchema.parse(plan399);
