import { describe, expect, it } from 'vitest';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import { coursePoints, trendOf } from '../../../geodata/report/trend.ts';

const households = currentPlan.targets.find(({ id }) => id === 'T1');
const models = currentPlan.targets.find(({ rule }) => rule.kind === 'count');
if (households === undefined || models === undefined) throw new Error('the plan has no T1 or no count');

/** 100 days, so that a day is a hundredth of the width. */
const plan = { starts: '2020-03-01', deadline: '2020-06-09' };
const point = (validOn: string, numerator: number, denominator: number | null) => ({
  validOn,
  numerator,
  denominator,
  subjects: 1,
  reporting: 1,
  complete: 0,
  own: null,
});

describe('the course of a unit', () => {
  it('holds the figure that counted at each period end, and the newest on the day itself', () => {
    const series = [point('2020-03-10', 10, 100), point('2020-03-31', 20, 100), point('2020-05-10', 50, 100)];
    expect(coursePoints(households, plan, series, '2020-05-15')).toEqual([
      { day: '2020-03-31', value: 0.2 },
      { day: '2020-05-10', value: 0.5 },
    ]);
  });

  it('leaves out a figure that cannot be right', () => {
    const series = [point('2020-03-31', 200, 100), point('2020-04-30', 50, 100)];
    expect(coursePoints(households, plan, series, '2020-05-15')).toEqual([{ day: '2020-04-30', value: 0.5 }]);
  });

  it('is drawn from the first day to the deadline, shares from 0 to 100 %', () => {
    const trend = trendOf(households, plan, [point('2020-04-20', 40, 100)], '2020-04-30');
    expect(trend.points).toEqual([{ x: 0.5, y: 0.4 }]);
    expect(trend.threshold).toBe(0.75);
    expect(trend.on).toBe(0.6);
    expect(trend.periods).toEqual([0.3, 0.6, 0.91, 1]);
  });

  it('draws counts up to the highest of them', () => {
    const trend = trendOf(
      models,
      plan,
      [point('2020-03-31', 0, null), point('2020-04-20', 2, null)],
      '2020-05-01',
    );
    expect(trend.points).toEqual([
      { x: 0.3, y: 0 },
      { x: 0.5, y: 1 },
    ]);
    expect(trend.threshold).toBe(0.5);
  });

  it('is empty without figures: no line at zero', () => {
    expect(trendOf(households, plan, [], '2020-05-01').points).toEqual([]);
  });
});
