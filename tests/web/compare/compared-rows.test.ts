import { describe, expect, it } from 'vitest';
import { comparePair, countBy, listRows } from '../../../web/compare/compared-rows.ts';
import type { Portal } from '../../../web/data/portal.ts';
import { plan, portalWith, reached } from '../portal.ts';
import { communeA, communeB } from '../units.ts';

const [t1, t2] = plan.targets;
if (t1 === undefined || t2 === undefined) throw new Error('the plan has two targets');
// T1 asks 75 %. A: 60, then 75: met. B: 70, then 70: flat below its line, so at risk. C: no figure at all.
const t1Only = portalWith(
  [reached('2020-08-31', 60), reached('2020-09-30', 75)],
  [reached('2020-08-31', 70), reached('2020-09-30', 70)],
);
// T2 asks all of 100 people. A: 40, its first figure: on track. B: 100: met.
const full = { ...reached('2020-09-30', 100), complete: 1 };
const portal: Portal = {
  ...t1Only,
  targets: [t1, t2],
  series: {
    ...t1Only.series,
    T2: { [communeA.code]: [reached('2020-09-30', 40)], [communeB.code]: [full] },
  },
};
const days = comparePair(portal, {
  kind: 'days',
  a: { target: t1, on: '2020-08-31' },
  b: { target: t1, on: '2020-09-30' },
});
const targets = comparePair(portal, {
  kind: 'targets',
  a: { target: t1, on: '2020-09-30' },
  b: { target: t2, on: '2020-09-30' },
});

describe('communes on two days', () => {
  it('each have both judgements and a class of change', () => {
    expect(
      days.map(({ unit, a, b, change, difference }) => [
        unit.name,
        a.judgement.verdict,
        b.judgement.verdict,
        change,
        difference,
      ]),
    ).toEqual([
      ['Xã Suối Dây', 'on_track', 'met', 'newly_met', 'newly_met'],
      ['Xã Tân Phú', 'on_track', 'at_risk', 'slipped', 'slipped'],
      ['Xã Tân Hội', 'no_data', 'no_data', 'unchanged', 'incomparable'],
    ]);
  });

  it('are listed by class, those that changed alone', () => {
    expect(listRows(days, 'days', null).map(({ unit }) => unit.name)).toEqual(['Xã Suối Dây', 'Xã Tân Phú']);
  });

  it('are listed of one class when it is chosen, unchanged ones too', () => {
    expect(listRows(days, 'days', 'unchanged').map(({ unit }) => unit.name)).toEqual(['Xã Tân Hội']);
  });

  it('are counted by class', () => {
    expect(Object.fromEntries(countBy(days, 'change'))).toEqual({ newly_met: 1, slipped: 1, unchanged: 1 });
  });
});

describe('communes on two targets', () => {
  it('stand worse on one of them, or cannot be compared', () => {
    expect(targets.map(({ a, b, change }) => [a.judgement.verdict, b.judgement.verdict, change])).toEqual([
      ['met', 'on_track', 'second_worse'],
      ['at_risk', 'met', 'first_worse'],
      ['no_data', 'no_data', 'incomparable'],
    ]);
  });

  it('are listed where they differ, those worse on A first', () => {
    expect(listRows(targets, 'targets', null).map(({ unit }) => unit.name)).toEqual([
      'Xã Tân Phú',
      'Xã Suối Dây',
    ]);
  });
});
