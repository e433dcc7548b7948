import type { Rule } from '../plan/rule.ts';

/**
 * The value a target asks for, in the unit of `Reading.value`: a share in [0, 1], a count, or 0 cases more
 * than last year (to be undercut).
 */
export function thresholdOf(rule: Rule): number {
  switch (rule.kind) {
    case 'ratio':
      return rule.threshold;
    case 'recognised':
      return rule.residentialShare;
    case 'routes':
      return rule.share;
    case 'count':
      return rule.atLeast;
    case 'all':
    case 'every_subject':
      return 1;
    case 'fewer_than_last_year':
      return 0;
  }
}
