import { describe, expect, it } from 'vitest';
import { firstDue } from '../../../geodata/budget/due-day.ts';
import { shareByDay } from '../../../geodata/budget/share-by-day.ts';
import { workMonths } from '../../../geodata/budget/work-months.ts';
import { roads } from '../../web/light/roads.ts';
import { caseOf, from } from './roads-case.ts';

/** 10 km: 4 lit, 3 and 2 dark, 1 unknown. */
const given = caseOf(
  roads(
    { ...from(0), lit: 'yes', lengthM: 4000 },
    { ...from(2), lit: 'no', lengthM: 3000 },
    { ...from(4), lit: 'no', lengthM: 2000 },
    { ...from(6), lit: 'unknown', lengthM: 1000 },
  ),
);
/** 3 km in November, 3 km in December: the first is done on 30/11, the second on 21/12 (2,000 ÷ (3,000 ÷ 31) = 20.7 days). */
function shares(due: string, wanted: number) {
  const works = [3000, 2000].map((metres) => ({ metres, cost: 1 }));
  const plan = workMonths(works, { perMonthM: 3000, from: '2020-11-01', due });
  return shareByDay(given, [0, 1], plan, { due, wanted });
}

describe('the share lit by a day', () => {
  it('counts what is finished by the end of it, and nothing that is half done', () => {
    expect(shares('2020-11-29', 1)).toMatchObject({ before: 0.4, byDue: 0.4, whenDone: 0.9, units: [] });
    expect(shares('2020-11-30', 1)?.byDue).toBe(0.7);
    expect(shares('2020-12-20', 1)?.byDue).toBe(0.7);
    expect(shares('2020-12-21', 1)?.byDue).toBe(0.9);
  });

  it('says whether a share is reached by it, and on which day it is', () => {
    expect(shares('2020-11-30', 0.7)).toMatchObject({ reachedOn: '2020-11-30', isReachedByDue: true });
    expect(shares('2020-11-30', 0.71)).toMatchObject({ reachedOn: '2020-12-21', isReachedByDue: false });
    expect(shares('2020-12-31', 0.95)).toMatchObject({ reachedOn: null, isReachedByDue: false });
    expect(shares('2020-12-31', 0.3)).toMatchObject({ reachedOn: '2020-09-30', isReachedByDue: true });
  });

  it('says it commune by commune', () => {
    const [unit] = shares('2020-11-30', 1)?.units ?? [];
    expect(unit?.before.interval).toEqual({ low: 0.4, high: 0.5 });
    expect(unit?.after.interval).toEqual({ low: 0.7, high: 0.8 });
  });
});

it('expects works by the deadline of the plan, and after it by the end of the year they begin in', () => {
  expect(firstDue('2020-12-31', '2020-12-31')).toEqual({ due: '2020-12-31', isDeadline: true });
  expect(firstDue('2021-01-01', '2020-12-31')).toEqual({ due: '2021-12-31', isDeadline: false });
});
