import type { Rule } from '../plan/rule.ts';

export type Operator = '>=' | '<=' | '<';

/** How a value is held against the threshold of a rule; `<` is strict. */
export function operatorOf(rule: Rule): Operator {
  switch (rule.kind) {
    case 'ratio':
      return rule.operator;
    case 'fewer_than_last_year':
      return '<';
    case 'all':
    case 'recognised':
    case 'count':
    case 'every_subject':
    case 'routes':
      return '>=';
  }
}
