import { expect, it } from 'vitest';
import { workMonths } from '../../../geodata/budget/work-months.ts';

/** 3 km a month: 100 m a day in November, 3000/31 in October and December. */
const pace = { perMonthM: 3000, from: '2020-11-01', due: '2020-12-31' };

it('finishes a whole month of work on its last day', () => {
  const plan = workMonths([{ metres: 3000, cost: 63 }], pace);
  expect(plan.finishesOn).toBe('2020-11-30');
  expect(plan.months).toHaveLength(1);
  expect(plan.months[0]).toMatchObject({ month: '2020-11', finished: [0] });
});

it('says which work is done by which month, and shares out the cost of one that crosses by length', () => {
  const plan = workMonths(
    [
      { metres: 1000, cost: 10 },
      { metres: 4000, cost: 40 },
      { metres: 500, cost: 5 },
    ],
    pace,
  );
  expect(plan.months.map(({ month, finished }) => [month, finished])).toEqual([
    ['2020-11', [0]],
    ['2020-12', [1, 2]],
  ]);
  expect(plan.months.map(({ metres }) => Math.round(metres))).toEqual([3000, 2500]);
  expect(plan.months.map(({ cost }) => Math.round(cost * 1000))).toEqual([30_000, 25_000]);
  // 2,500 m at 3000/31 m a day: the 26th day.
  expect(plan.finishesOn).toBe('2020-12-26');
  expect(plan.isInTime).toBe(true);
});

it('knows the latest start: begun that day it is in time, a day later it is not', () => {
  const works = [{ metres: 3200, cost: 1 }];
  const { latestStart } = workMonths(works, pace);
  // December lights 3,000 m, the last two days of November 100 m each.
  expect(latestStart).toBe('2020-11-29');
  expect(workMonths(works, { ...pace, from: '2020-11-29' }).isInTime).toBe(true);
  expect(workMonths(works, { ...pace, from: '2020-11-30' }).isInTime).toBe(false);
});

it('says what is done by the due day when the pace is too slow', () => {
  const plan = workMonths(
    [
      { metres: 5000, cost: 1 },
      { metres: 5000, cost: 1 },
    ],
    pace,
  );
  expect(plan.isInTime).toBe(false);
  expect(plan.byDue.works).toBe(1);
  expect(plan.byDue.metres).toBeCloseTo(6000, 6);
});

it('has nothing to do for no works, and refuses a pace of nothing', () => {
  expect(workMonths([], pace)).toMatchObject({ months: [], finishesOn: '2020-11-01', isInTime: true });
  expect(() => workMonths([], { ...pace, perMonthM: 0 })).toThrow(RangeError);
});
