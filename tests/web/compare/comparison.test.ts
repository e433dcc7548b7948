import { describe, expect, it } from 'vitest';
import { compareSearchSchema } from '../../../web/compare/compare-search.ts';
import { dayBefore, noticeOf, resolveComparison, swapped } from '../../../web/compare/comparison.ts';
import type { Portal } from '../../../web/data/portal.ts';
import { plan, portalWith, reached } from '../portal.ts';
import { communeA, districtD } from '../units.ts';

const [t1, t2] = plan.targets;
if (t1 === undefined || t2 === undefined) throw new Error('the plan has two targets');
const portal: Portal = {
  ...portalWith([reached('2020-03-31', 10)], [reached('2020-06-30', 80)]),
  targets: [t1, t2],
};
const sides = (search: Parameters<typeof resolveComparison>[0]) => {
  const { kind, a, b } = resolveComparison(search, portal);
  return [kind, `${a.target.id} ${a.on}`, `${b.target.id} ${b.on}`];
};

describe('the two sides', () => {
  it('are the end of the period before and the day, of one target', () => {
    expect(sides({ on: '2020-09-30' })).toEqual(['days', 'T1 2020-06-30', 'T1 2020-09-30']);
    expect(sides({ on: '2020-07-15' })).toEqual(['days', 'T1 2020-06-30', 'T1 2020-07-15']);
  });

  it('are two targets on one day when a second one is named', () => {
    expect(sides({ on: '2020-09-30', with: 'T2', from: '2020-03-31' })).toEqual([
      'targets',
      'T1 2020-09-30',
      'T2 2020-09-30',
    ]);
  });

  it('fall back to days when the second target does not exist', () => {
    expect(sides({ on: '2020-09-30', with: 'T99' })[0]).toBe('days');
  });

  it('stay within the plan', () => {
    expect(sides({ on: '2031-01-01', from: '1999-01-01' })).toEqual([
      'days',
      `T1 ${plan.starts}`,
      `T1 ${plan.deadline}`,
    ]);
  });

  it('start on the first day of the plan when no period has ended before', () => {
    expect(dayBefore(portal, '2020-03-31')).toBe(plan.starts);
  });

  it('take a commune as selected and a district not', () => {
    expect(resolveComparison({ unit: communeA.code }, portal).unit?.name).toBe('Xã Suối Dây');
    expect(resolveComparison({ unit: districtD.code }, portal).unit).toBeNull();
  });
});

describe('swapping the sides', () => {
  it.each([
    [{ on: '2020-09-30', from: '2020-06-30' }, ['days', 'T1 2020-09-30', 'T1 2020-06-30']],
    [{ on: '2020-09-30', with: 'T2' }, ['targets', 'T2 2020-09-30', 'T1 2020-09-30']],
  ])('of %j gives the other way round', (search, expected) => {
    expect(sides(swapped(resolveComparison(search, portal)))).toEqual(expected);
  });
});

describe('the notice', () => {
  const notice = (search: Parameters<typeof resolveComparison>[0]) =>
    noticeOf(resolveComparison(search, portal), portal);

  it.each([
    ['nothing of two days with figures', { on: '2020-09-30' }, null],
    ['the same day on both sides', { on: '2020-09-30', from: '2020-09-30' }, 'same_day'],
    ['the same target on both sides', { on: '2020-09-30', with: 'T1' }, 'same_target'],
    ['a day before the first figure', { on: '2020-09-30', from: '2020-03-15' }, 'before_first'],
  ])('says %s', (_, search, expected) => {
    expect(notice(search)).toBe(expected);
  });
});

it('reads a mistyped address as one without the part that does not parse', () => {
  expect(
    compareSearchSchema.parse({
      mode: 'sideways',
      from: '2020-02-30',
      with: '<b>',
      change: 'slipped',
      all: '2',
    }),
  ).toEqual({ change: 'slipped' });
});
