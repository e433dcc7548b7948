import type { Rule } from '../plan/rule.ts';
import type { Problem } from '../problem/problem.ts';
import type { Counts } from './series.ts';

/**
 * What is wrong with a figure before any verdict: a count that is negative, not finite or missing, and a
 * numerator above its denominator where one is part of the other (more households reached than there are).
 * Cases against last year's (`fewer_than_last_year`) may well be more. Empty: the figure can be judged.
 */
export function figureProblems(rule: Rule, figure: Counts): Problem[] {
  const problems: Problem[] = [];
  const { numerator, denominator } = figure;
  for (const [field, value] of [
    ['numerator', numerator],
    ['denominator', denominator],
  ] as const) {
    if (value !== null && !(Number.isFinite(value) && value >= 0)) {
      problems.push({
        code: 'count_invalid',
        message: { vi: 'Số đếm phải là số không âm.', en: 'A count must be a number that is not negative.' },
        where: { field },
        value: String(value),
        wanted: '≥ 0',
      });
    }
  }
  if (rule.kind === 'count') return problems;
  if (denominator === null) {
    problems.push({
      code: 'denominator_missing',
      message: { vi: 'Chỉ tiêu này cần mẫu số.', en: 'This target needs a denominator.' },
      where: { field: 'denominator' },
      value: null,
    });
  } else if (rule.kind !== 'fewer_than_last_year' && numerator > denominator) {
    problems.push({
      code: 'numerator_exceeds_denominator',
      message: { vi: 'Tử số lớn hơn mẫu số.', en: 'The numerator is above the denominator.' },
      where: { field: 'numerator' },
      value: numerator,
      wanted: `≤ ${denominator}`,
    });
  }
  return problems;
}
