import type { Plan } from '../../plan/plan.ts';
import { currentPlan } from '../../plan/plans.ts';
import type { Day } from '../../time/day.ts';
import { reportingPeriods } from '../../time/reporting-periods.ts';

/** One plan of the sample and the calendar its figures are told by. */
export interface SampleYear {
  readonly plan: Plan;
  /** The day each reporting period ends, oldest first. */
  readonly ends: readonly Day[];
  /** The period whose verdicts the story is told for: two thirds of the way. */
  readonly story: number;
  /** The last period with figures: a year after the first stands where its story does. */
  readonly until: number;
  /** What the seeds of this year begin with: no year changes another one's figures. */
  readonly seed: string;
}

/** The year of plan 399, whole. Roads, light and models are of this year. */
export const FIRST_YEAR: SampleYear = { ...yearOf(currentPlan), until: 9, seed: '' };

export function yearOf(plan: Plan): SampleYear {
  const ends = reportingPeriods(plan.starts, plan.deadline);
  const story = Math.ceil(((ends.length - 1) * 2) / 3);
  return { plan, ends, story, until: story, seed: `${plan.id} ` };
}
