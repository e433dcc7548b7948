import { describe, expect, it } from 'vitest';
import type { CountedPoint } from '../../../geodata/figure/series.ts';
import { groupTasksOf } from '../../../geodata/verdict/group-tasks.ts';
import { needText } from '../../../geodata/verdict/need-text.ts';
import { tasksOf } from '../../../geodata/verdict/tasks.ts';
import { figure, judged, target } from './figures.ts';

const DAY = '2020-09-30';
const row = (id: string, series: CountedPoint[]) => ({
  target: target(id),
  judgement: judged(id, series, DAY),
  series,
});
/** 31/03 and 30/09 make a line; flat is below it and never reaches. */
const flat = (numerator: number, denominator: number | null, more: Partial<CountedPoint> = {}) => [
  figure('2020-03-31', numerator, denominator, more),
  figure(DAY, numerator, denominator, more),
];

describe('what is most worth doing for a unit', () => {
  it('puts at risk before late before stale before no data before on track', () => {
    const tasks = tasksOf([
      row('T6', [figure(DAY, 1, 10)]),
      row('T2', []),
      row('T3', [figure('2020-03-31', 0, 10)]),
      row('T7', [figure('2020-04-30', 0, 10), figure('2020-08-31', 0, 10), figure(DAY, 9, 10)]),
      row('T4', flat(0, 10)),
      // The line asks for 46.8 % on 30/09; least squares end at 83.5 %.
      row('T1', [figure('2020-04-30', 0, 100), figure('2020-08-28', 60, 100), figure(DAY, 40, 100)]),
    ]);
    expect(tasks.map((task) => [task.target.id, task.judgement.verdict])).toEqual([
      ['T4', 'at_risk'],
      ['T1', 'late'],
      ['T3', 'stale'],
      ['T2', 'no_data'],
      ['T7', 'on_track'],
      ['T6', 'on_track'],
    ]);
  });

  it('puts the larger gap first, and what the plan strives for after what it binds', () => {
    const tasks = tasksOf([
      // Lacks all 10 routes, but "phấn đấu"; lacks 35 of 75; lacks all of 1.
      row('T6', flat(0, 10)),
      row('T1', flat(40, 100)),
      row('T5', flat(0, null)),
    ]);
    expect(tasks.map((task) => [task.target.id, task.gap])).toEqual([
      ['T5', 1],
      ['T1', 35 / 75],
      ['T6', 1],
    ]);
  });

  it('leaves out what is met and what has nothing to count', () => {
    expect(
      tasksOf([
        row('T1', [figure(DAY, 8, 10)]),
        row('T7', [figure(DAY, 0, 0, { subjects: 0, reporting: 0 })]),
      ]),
    ).toEqual([]);
  });
});

describe('what is most worth doing for a district', () => {
  it('sums what each commune lacks: the surplus of one makes up for no other', () => {
    // 75 % of 100: one has 100, one lacks 35, one lacks 5.
    const members = [flat(100, 100), flat(40, 100), flat(70, 100)].map((series) => row('T1', series));
    const [task] = groupTasksOf([{ target: target('T1'), members }]);
    expect(task).toMatchObject({ unmet: 2, missing: { count: 40, atMost: false } });
  });

  it('puts the target with most communes at risk first and leaves out what nobody owes', () => {
    const tasks = groupTasksOf([
      { target: target('T5'), members: [row('T5', [figure(DAY, 1, null)])] },
      { target: target('T7'), members: [row('T7', [figure(DAY, 0, 0, { subjects: 0, reporting: 0 })])] },
      { target: target('T2'), members: [row('T2', []), row('T2', [])] },
      { target: target('T1'), members: [row('T1', flat(0, 10)), row('T1', [])] },
    ]);
    expect(
      tasks.map((task) => [task.target.id, task.unmet, task.silent, task.missing?.count ?? null]),
    ).toEqual([
      ['T1', 1, 1, 8],
      ['T2', 0, 2, null],
    ]);
  });
});

describe('a need in words', () => {
  it.each([
    ['T1', { kind: 'more', count: 1214, atMost: false }, 'còn thiếu 1.214 hộ dân được tuyên truyền'],
    ['T2', { kind: 'reports', count: 3 }, 'còn 3 đơn vị chưa báo cáo'],
    ['T3', { kind: 'own_recognition' }, 'bản thân đơn vị chưa được công nhận'],
    ['T1', { kind: 'figure' }, 'chưa báo cáo số liệu'],
  ] as const)('of %s names what is counted', (id, need, text) => {
    expect(needText(need, target(id), 'vi')).toBe(text);
  });

  it('says "nhiều nhất" of an upper bound, and the same in English', () => {
    const need = { kind: 'more', count: 3, atMost: true } as const;
    expect(needText(need, target('T7'), 'vi')).toBe('còn thiếu nhiều nhất 3 đơn vị có mô hình hiệu quả');
    expect(needText(need, target('T7'), 'en')).toBe(
      'at most 3 more organisations with an effective model needed',
    );
  });
});
