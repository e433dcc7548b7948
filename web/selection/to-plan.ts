import type { Plan } from '../../geodata/plan/plan.ts';
import type { SharedSearch } from './search.ts';

/**
 * The same selection under another plan. A day outside it gives way to the plan's opening day, and what was known
 * before it began to what is known now: nothing was.
 */
export function toPlan<T extends SharedSearch>(
  search: T,
  { id, starts, deadline }: Pick<Plan, 'id' | 'starts' | 'deadline'>,
): T {
  const { on, knownOn } = search;
  const isWithin = on !== undefined && on >= starts && on <= deadline;
  return {
    ...search,
    plan: id,
    on: isWithin ? on : undefined,
    knownOn: knownOn !== undefined && knownOn >= starts ? knownOn : undefined,
  };
}
