import { describe, expect, it } from 'vitest';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import { judge } from '../../../geodata/verdict/judge.ts';
import { figure, target } from './figures.ts';

/** A share that has to fall to nothing, such as households without light. */
const toZero = { ...target('T1'), rule: { kind: 'ratio', threshold: 0, operator: '<=' } as const };
const judged = (...counts: readonly [day: string, n: number][]) =>
  judge({
    target: toZero,
    plan: currentPlan,
    series: counts.map(([day, n]) => figure(day, n, 100)),
    on: counts.at(-1)?.[0] ?? '2020-09-30',
  });

describe('a target of zero where less is better', () => {
  it('is met at zero, also from the start', () => {
    expect(judged(['2020-09-30', 0])).toMatchObject({ verdict: 'met', value: 0, pace: null });
  });

  it('is on track on or under the falling line', () => {
    // 30 % on 31/03, due to be 0 on 31/12: 91 of 275 days later the line stands at 20.07 %.
    expect(judged(['2020-03-31', 30], ['2020-06-30', 20])).toMatchObject({ verdict: 'on_track', pace: null });
  });

  it('is late above the line while the least squares still get to zero, and at risk when they do not', () => {
    // Days 0, 30, 61, 91 from 31/03: the line stands at 20.07 % on 30/06, the trend crosses zero before day 275.
    const late = judged(['2020-03-31', 30], ['2020-04-30', 46], ['2020-05-31', 30], ['2020-06-30', 21]);
    expect(late).toMatchObject({ verdict: 'late', forecast: { value: 0 } });
    expect(judged(['2020-03-31', 30], ['2020-06-30', 21])).toMatchObject({ verdict: 'at_risk' });
  });

  it('is at risk when it rises, with a forecast within 100 %', () => {
    const rising = judged(['2020-03-31', 30], ['2020-06-30', 90]);
    expect(rising).toMatchObject({ verdict: 'at_risk', forecast: { value: 1 } });
  });

  it('counts a figure on the deadline day and none after it', () => {
    expect(judged(['2020-09-30', 10], ['2020-12-31', 0]).verdict).toBe('met');
    const tooLate = judge({
      target: toZero,
      plan: currentPlan,
      series: [figure('2020-12-31', 10, 100), figure('2021-01-01', 0, 100)],
      on: '2021-01-31',
    });
    expect(tooLate).toMatchObject({ verdict: 'at_risk', value: 0.1, asOf: '2020-12-31' });
  });
});
