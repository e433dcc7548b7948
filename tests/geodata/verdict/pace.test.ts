import { describe, expect, it } from 'vitest';
import { figure, judged } from './figures.ts';

describe('the required pace', () => {
  it('is (threshold − value) ÷ days left, in share and in households', () => {
    const { pace } = judged('T1', [figure('2020-09-30', 290, 1000)]);
    expect(pace).toEqual({ daysLeft: 92, countPerDay: 5, sharePerDay: (0.75 - 0.29) / 92 });
  });

  it('asks for whole households: 75 % of 10 is 8', () => {
    expect(judged('T1', [figure('2020-12-30', 0, 10)]).pace?.countPerDay).toBe(8);
  });

  it('asks for all of it today on the deadline itself', () => {
    expect(judged('T1', [figure('2020-12-31', 700, 1000)]).pace).toMatchObject({
      daysLeft: 0,
      countPerDay: 50,
    });
  });

  it('counts models without a share', () => {
    expect(judged('T5', [figure('2020-12-21', 0, null)]).pace).toEqual({
      daysLeft: 10,
      countPerDay: 0.1,
      sharePerDay: null,
    });
  });

  it('is null when met, past the deadline or without data', () => {
    expect(judged('T1', [figure('2020-09-30', 80, 100)]).pace).toBeNull();
    expect(judged('T1', [figure('2020-12-31', 10, 100)], '2021-01-01').pace).toBeNull();
    expect(judged('T1', [], '2020-09-30').pace).toBeNull();
  });
});
