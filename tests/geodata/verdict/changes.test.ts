import { describe, expect, it } from 'vitest';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import { CHANGES, changeOf, changesBetween, rankOf } from '../../../geodata/verdict/changes.ts';
import { VERDICTS, type Verdict } from '../../../geodata/verdict/verdict.ts';
import { figure, target } from './figures.ts';

const communes = ['a', 'b', 'c', 'd'].map((code) => ({ code }));
const between = (series: Record<string, ReturnType<typeof figure>[]>, from: string, to: string) => {
  const [changes] = changesBetween(currentPlan, [target('T1')], communes, { T1: series }, from, to);
  if (changes === undefined) throw new Error('one target in, one out');
  return changes;
};

describe('the change of a verdict', () => {
  // Rows: before; columns: after, in the order of the scale.
  const TABLE: Record<Verdict, string> = {
    met: 'unchanged slipped slipped slipped newly_without_data newly_stale',
    on_track: 'newly_met unchanged slipped slipped newly_without_data newly_stale',
    late: 'newly_met improved unchanged slipped newly_without_data newly_stale',
    at_risk: 'newly_met improved improved unchanged newly_without_data newly_stale',
    no_data: 'newly_met reported reported reported unchanged newly_stale',
    stale: 'newly_met reported reported reported newly_without_data unchanged',
  };

  it.each(VERDICTS.map(({ id }) => id))('has one class for each of the six verdicts after %s', (before) => {
    expect(VERDICTS.map(({ id }) => changeOf(before, id)).join(' ')).toBe(TABLE[before]);
  });

  it('ranks no data and stale neither better nor worse', () => {
    expect(VERDICTS.map(({ id }) => rankOf(id))).toEqual([0, 1, 2, 3, null, null]);
  });

  it('lists every class once, in order', () => {
    expect(CHANGES.map(({ order }) => order)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(new Set(CHANGES.map(({ id }) => id)).size).toBe(7);
  });
});

describe('changes between two days', () => {
  // Of 75 %; the line runs from the first figure to (31/12, 75 %).
  const series = {
    // 50 % on its first day is on its own line; 76 % is met.
    a: [figure('2020-08-31', 50, 100), figure('2020-09-30', 76, 100)],
    // 60 %, then 60 %: below the line from 60 % to 75 %, and flat, so the forecast misses.
    b: [figure('2020-08-31', 60, 100), figure('2020-09-30', 60, 100)],
    // First figure in September.
    c: [figure('2020-09-30', 10, 100)],
  };

  it('finds who newly met, slipped and has figures now, with the values of both days', () => {
    const { units, counts, met } = between(series, '2020-08-31', '2020-09-30');
    expect(
      units.map(({ code, change, before, after }) => [code, change, before.verdict, after.verdict]),
    ).toEqual([
      ['a', 'newly_met', 'on_track', 'met'],
      ['b', 'slipped', 'on_track', 'at_risk'],
      ['c', 'reported', 'no_data', 'on_track'],
      ['d', 'unchanged', 'no_data', 'no_data'],
    ]);
    expect(units.map(({ before, after }) => [before.value, after.value])).toEqual([
      [0.5, 0.76],
      [0.6, 0.6],
      [null, 0.1],
      [null, null],
    ]);
    expect(counts).toEqual({
      newly_met: 1,
      improved: 0,
      reported: 1,
      slipped: 1,
      newly_stale: 0,
      newly_without_data: 0,
      unchanged: 1,
    });
    expect(met).toEqual({ before: 0, after: 1 });
  });

  it('counts a met commune whose figure grows too old as newly stale, not as slipped', () => {
    const { counts, met } = between({ a: [figure('2020-06-30', 80, 100)] }, '2020-06-30', '2020-12-31');
    expect(counts).toMatchObject({ newly_stale: 1, slipped: 0, unchanged: 3 });
    expect(met).toEqual({ before: 1, after: 0 });
  });

  it('calls the way back the opposite', () => {
    const { units } = between(series, '2020-09-30', '2020-08-31');
    expect(units.map(({ change }) => change)).toEqual([
      'slipped',
      'improved',
      'newly_without_data',
      'unchanged',
    ]);
  });

  it('finds no change between a day and itself', () => {
    expect(between(series, '2020-09-30', '2020-09-30').counts.unchanged).toBe(4);
  });

  it('has no data before the first figure, and says nothing of a target without a series', () => {
    const [none] = changesBetween(currentPlan, [target('T2')], communes, {}, '2020-03-03', '2020-12-31');
    expect(none?.counts.unchanged).toBe(4);
    expect(none?.units.every(({ before, after }) => before.value === null && after.value === null)).toBe(
      true,
    );
  });

  it('lets the met before and the changes explain the met after', () => {
    const { met, units } = between(series, '2020-08-31', '2020-09-30');
    const gained = units.filter(({ change }) => change === 'newly_met').length;
    const lost = units.filter(({ before, after }) => before.verdict === 'met' && after.verdict !== 'met');
    expect(met.after - met.before).toBe(gained - lost.length);
  });

  it('refuses what is no day', () => {
    expect(() => between(series, '2020-02-30', '2020-09-30')).toThrow(RangeError);
  });
});
