import type { TargetDefinition } from './plan.ts';

/** Whose figures add up to a unit's, and at which level of units a target is judged. */
export interface Subjects {
  readonly kind: 'unit' | 'organisation' | 'residential_area';
  /** The unit's own figure is needed beside its subjects': a commune is itself recognised, or not. */
  readonly needsOwn: boolean;
  readonly level: 'province' | 'commune';
}

export function subjectsOf({ rule, binds }: TargetDefinition): Subjects {
  const level = binds === 'province' ? 'province' : 'commune';
  switch (rule.kind) {
    case 'all':
    case 'every_subject':
      return { kind: 'organisation', needsOwn: false, level };
    case 'recognised':
      return { kind: 'residential_area', needsOwn: true, level };
    case 'ratio':
    case 'count':
    case 'routes':
    case 'fewer_than_last_year':
      return { kind: 'unit', needsOwn: false, level };
  }
}
