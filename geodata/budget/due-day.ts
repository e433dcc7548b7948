import type { Day } from '../time/day.ts';

/**
 * By when works should be done, when nobody says: the plan's deadline; where work begins after it, the last day of the
 * year in which it begins.
 */
export function firstDue(from: Day, deadline: Day): { readonly due: Day; readonly isDeadline: boolean } {
  return from <= deadline
    ? { due: deadline, isDeadline: true }
    : { due: `${from.slice(0, 4)}-12-31`, isDeadline: false };
}
