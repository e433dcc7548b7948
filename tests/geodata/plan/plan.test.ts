import { describe, expect, it } from 'vitest';
import { planSchema, targetById } from '../../../geodata/plan/plan.ts';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import { judge } from '../../../geodata/verdict/judge.ts';
import nextYear from '../../fixtures/in/plans/next-year.json' with { type: 'json' };
import { figure } from '../verdict/figures.ts';

describe('plan 399/KH-UBND', () => {
  it('runs from 03/03/2020 to 31/12/2020 in province 72 with eight targets', () => {
    expect(currentPlan).toMatchObject({
      number: '399/KH-UBND',
      issuedOn: '2020-03-03',
      province: '72',
      starts: '2020-03-03',
      deadline: '2020-12-31',
    });
    expect(currentPlan.targets.map((target) => target.id)).toEqual([
      'T1',
      'T2',
      'T3',
      'T4',
      'T5',
      'T6',
      'T7',
      'T8',
    ]);
  });

  it('keeps thresholds as data', () => {
    expect(targetById(currentPlan, 'T1')?.rule).toEqual({ kind: 'ratio', threshold: 0.75, operator: '>=' });
    expect(targetById(currentPlan, 'T3')?.rule).toEqual({ kind: 'recognised', residentialShare: 0.7 });
    expect(targetById(currentPlan, 'T6')?.rule).toEqual({ kind: 'routes', share: 1, litShare: 1 });
  });

  it('only strives for light, and restricts crime figures alone', () => {
    expect(currentPlan.targets.filter((target) => !target.hard).map((target) => target.id)).toEqual(['T6']);
    expect(currentPlan.targets.filter((target) => target.restricted).map((target) => target.id)).toEqual([
      'T8',
    ]);
  });
});

describe('a plan of another year', () => {
  const plan = planSchema.parse(nextYear);
  const [households, unnumbered] = plan.targets;
  if (!households || !unnumbered) throw new Error('the fixture has two targets');

  it('is judged by its own threshold and deadline without new code', () => {
    const series = [figure('2021-02-28', 80, 100)];
    expect(judge({ target: households, plan, series, on: '2021-03-01' }).verdict).toBe('on_track');
    expect(
      judge({ target: households, plan, series: [figure('2021-02-28', 90, 100)], on: '2021-03-01' }).verdict,
    ).toBe('met');
    expect(
      judge({ target: households, plan, series: [figure('2021-06-30', 80, 100)], on: '2021-07-01' }).verdict,
    ).toBe('at_risk');
  });

  it('may ask for a share to fall', () => {
    const at = (...numerators: number[]) =>
      judge({
        target: unnumbered,
        plan,
        series: numerators.map((n, i) => figure(`2021-0${i + 2}-28`, n, 1000)),
        on: '2021-05-28',
      }).verdict;
    expect(at(50)).toBe('met');
    expect(at(300, 100)).toBe('on_track');
    expect(at(300, 300, 170, 119)).toBe('late');
    expect(at(300, 300, 310)).toBe('at_risk');
  });

  it.each([
    ['a deadline before the start', { deadline: '2021-01-31' }],
    ['two targets of one id', { targets: [households, households] }],
    [
      'a threshold above one',
      { targets: [{ ...households, rule: { kind: 'ratio', threshold: 75, operator: '>=' } }] },
    ],
    ['a day that does not exist', { starts: '2021-02-30' }],
  ])('is refused with %s', (_, change) => {
    expect(planSchema.safeParse({ ...nextYear, ...change }).success).toBe(false);
  });
});
