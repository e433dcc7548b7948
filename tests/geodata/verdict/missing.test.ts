import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from '../../../geodata/figure/series.ts';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import type { Rule } from '../../../geodata/plan/rule.ts';
import { judge } from '../../../geodata/verdict/judge.ts';
import { needsOf } from '../../../geodata/verdict/missing.ts';
import { figure, target } from './figures.ts';

const DAY = '2020-09-30';

function needs(id: string, series: SeriesPoint[], on = DAY, rule?: Rule) {
  const plain = target(id);
  const asked = rule === undefined ? plain : { ...plain, rule };
  return needsOf(asked, judge({ target: asked, plan: currentPlan, series, on }), series);
}
const more = (count: number) => ({ kind: 'more', count, atMost: false });

describe('what a unit still lacks', () => {
  it.each([
    // 75 % of 1,641 is 1,230.75: the next whole household.
    [1017, 1641, 214],
    [1230, 1641, 1],
    [0, 10, 8],
    [2999, 4000, 1],
    [7499, 10_000, 1],
  ])('is whole households up to three quarters: %i of %i lack %i', (numerator, denominator, count) => {
    expect(needs('T1', [figure(DAY, numerator, denominator)])).toEqual([more(count)]);
  });

  it('is nothing when met: 1,231 of 1,641 are enough', () => {
    expect(needs('T1', [figure(DAY, 1231, 1641)])).toEqual([]);
  });

  it('is people, and the organisations that have not reported', () => {
    const series = [figure(DAY, 90, 100, { subjects: 4, reporting: 2, complete: 1 })];
    expect(needs('T2', series)).toEqual([more(10), { kind: 'reports', count: 2 }]);
  });

  it('names the subjects that fall short when the sum hides it', () => {
    const series = [figure(DAY, 100, 100, { subjects: 2, reporting: 2, complete: 1 })];
    expect(needs('T2', series)).toEqual([{ kind: 'subjects', count: 1 }]);
  });

  it('is residential areas up to 70 % of all, reported or not: 16 of 25 lack 2', () => {
    const own = { numerator: 1, denominator: 1 };
    const series = [figure(DAY, 16, 20, { subjects: 25, reporting: 20, complete: 16, own })];
    expect(needs('T3', series)).toEqual([more(2)]);
  });

  it("is the unit's own recognition once its areas are enough", () => {
    const areas = { subjects: 10, reporting: 10, complete: 7 };
    const refused = { ...areas, own: { numerator: 0, denominator: 1 } };
    expect(needs('T3', [figure(DAY, 7, 10, refused)])).toEqual([{ kind: 'own_recognition' }]);
    expect(needs('T3', [figure(DAY, 7, 10, { ...areas, own: null })])).toEqual([{ kind: 'own_report' }]);
  });

  it('is one model, and every route', () => {
    expect(needs('T5', [figure(DAY, 0, null)])).toEqual([more(1)]);
    expect(needs('T6', [figure(DAY, 9, 21, { subjects: 21, reporting: 21 })])).toEqual([more(12)]);
  });

  it('is an upper bound where the public count is a lower one: 1 of 4 models may be 2', () => {
    const rule: Rule = { kind: 'count', atLeast: 4 };
    expect(needs('T5', [figure(DAY, 1, null)], DAY, rule)).toEqual([
      { kind: 'more', count: 3, atMost: true },
    ]);
    expect(needs('T5', [figure(DAY, 3, null)], DAY, rule)).toEqual([more(1)]);
  });

  it('is cases fewer than last year, and none where last year had none', () => {
    const rule: Rule = { kind: 'fewer_than_last_year' };
    expect(needs('T1', [figure(DAY, 12, 10)], DAY, rule)).toEqual([{ kind: 'fewer', count: 3 }]);
    expect(needs('T1', [figure(DAY, 10, 10)], DAY, rule)).toEqual([{ kind: 'fewer', count: 1 }]);
    expect(needs('T1', [figure(DAY, 2, 0)], DAY, rule)).toEqual([{ kind: 'fewer', count: 2 }]);
  });

  it('is what lies above a ceiling: at most 10 % of 99 are 9', () => {
    const rule: Rule = { kind: 'ratio', threshold: 0.1, operator: '<=' };
    expect(needs('T1', [figure(DAY, 15, 99)], DAY, rule)).toEqual([{ kind: 'fewer', count: 6 }]);
    expect(needs('T1', [figure(DAY, 15, 100)], DAY, rule)).toEqual([{ kind: 'fewer', count: 5 }]);
  });

  it('is a figure where there is none, a newer one where it is old, a correction where it is wrong', () => {
    expect(needs('T1', [])).toEqual([{ kind: 'figure' }]);
    expect(needs('T1', [figure('2020-03-31', 1, 10)])).toEqual([{ kind: 'newer_figure' }]);
    expect(needs('T1', [figure(DAY, 11, 10)])).toEqual([{ kind: 'correction' }]);
  });

  it('is nothing where there is nothing to count', () => {
    expect(needs('T7', [figure(DAY, 0, 0, { subjects: 0, reporting: 0 })])).toEqual([]);
  });

  it('stays the same after the deadline: late is not less', () => {
    expect(needs('T1', [figure('2020-12-31', 1, 4)], '2021-02-01')).toEqual([more(2)]);
  });
});

it('added to the figure, what is lacking turns the verdict to met, and one less does not', () => {
  for (const denominator of [1, 3, 7, 10, 13, 99, 1641, 99_991]) {
    const [need] = needs('T1', [figure(DAY, 0, denominator)]);
    if (need?.kind !== 'more') throw new Error('households are lacking');
    const verdictOf = (count: number) =>
      judge({ target: target('T1'), plan: currentPlan, series: [figure(DAY, count, denominator)], on: DAY })
        .verdict;
    expect(verdictOf(need.count)).toBe('met');
    expect(verdictOf(need.count - 1)).not.toBe('met');
  }
});
