import { describe, expect, it } from 'vitest';
import { figure, judged } from './figures.ts';

const RECOGNISED = { numerator: 1, denominator: 1 };

describe('T1, households reached', () => {
  it('is met at 75.00 % and not at 74.99 %', () => {
    expect(judged('T1', [figure('2020-12-31', 7500, 10_000)]).verdict).toBe('met');
    const short = judged('T1', [figure('2020-12-31', 7499, 10_000)], '2021-01-01');
    expect(short).toMatchObject({ verdict: 'at_risk', value: 0.7499, threshold: 0.75 });
  });

  it('has no verdict on more households reached than there are', () => {
    expect(judged('T1', [figure('2020-09-30', 101, 100)])).toMatchObject({
      verdict: 'no_data',
      value: null,
      numerator: 101,
      reasons: ['figure_invalid'],
    });
  });

  it('takes a commune without households for nothing to count, not for a failure', () => {
    expect(judged('T1', [figure('2020-12-31', 0, 0)], '2021-02-01')).toMatchObject({
      verdict: 'no_data',
      value: null,
      reasons: ['nothing_to_count'],
    });
  });

  it('is not met by a district whose mean is there while a commune falls short', () => {
    const mean = figure('2020-09-30', 170, 200, { subjects: 2, reporting: 2, complete: 1 });
    expect(judged('T1', [mean])).toMatchObject({ verdict: 'on_track', value: 0.85 });
    expect(judged('T1', [{ ...mean, complete: 2 }]).verdict).toBe('met');
  });
});

describe('T2, people in organisations', () => {
  it('is met when every organisation has reached everyone', () => {
    expect(
      judged('T2', [figure('2020-09-30', 300, 300, { subjects: 3, reporting: 3, complete: 3 })]).verdict,
    ).toBe('met');
  });

  it('is not met while one organisation has not reported, though the others are full', () => {
    const judgement = judged(
      'T2',
      [figure('2020-12-31', 200, 200, { subjects: 3, reporting: 2, complete: 2 })],
      '2021-01-01',
    );
    expect(judgement).toMatchObject({ verdict: 'at_risk', reasons: ['deadline_passed', 'subjects_missing'] });
    expect(judgement.pace).toBeNull();
  });

  it('is not met at 99.9 %', () => {
    const judgement = judged('T2', [
      figure('2020-09-30', 999, 1000, { subjects: 3, reporting: 3, complete: 2 }),
    ]);
    expect(judgement.verdict).not.toBe('met');
  });
});

describe('T3 and T4, recognition', () => {
  it.each(['T3', 'T4'])('%s fails with 16 of 25 areas, 64 %%, and is met with 18, 72 %%', (id) => {
    const at = (n: number) =>
      judged(
        id,
        [figure('2020-12-31', n, 25, { subjects: 25, reporting: 25, own: RECOGNISED })],
        '2021-01-01',
      );
    expect(at(16)).toMatchObject({ verdict: 'at_risk', value: 0.64, threshold: 0.7 });
    expect(at(17).verdict).toBe('at_risk');
    expect(at(18).verdict).toBe('met');
  });

  it('needs the commune to be recognised itself', () => {
    const own = (value: typeof RECOGNISED | null) =>
      judged('T3', [figure('2020-09-30', 25, 25, { own: value })]);
    expect(own({ numerator: 0, denominator: 1 })).toMatchObject({ verdict: 'on_track' });
    expect(own({ numerator: 0, denominator: 1 }).reasons).toContain('own_recognition_missing');
    expect(own(null).reasons).toContain('own_recognition_unknown');
    expect(own(RECOGNISED).verdict).toBe('met');
  });

  it('keeps an area that has not reported in the denominator', () => {
    const at = (n: number) =>
      judged('T3', [figure('2020-09-30', n, 20, { subjects: 25, reporting: 20, own: RECOGNISED })]);
    expect(at(17)).toMatchObject({ value: 17 / 25, denominator: 25 });
    expect(at(17).verdict).not.toBe('met');
    expect(at(18).verdict).toBe('met');
  });

  it('judges a residential area by its own recognition alone', () => {
    expect(judged('T3', [figure('2020-09-30', 1, 1)]).verdict).toBe('met');
    expect(judged('T3', [figure('2020-12-31', 0, 1)], '2021-01-01').verdict).toBe('at_risk');
  });
});

describe('T5 to T8', () => {
  it('T5 is met by one effective model; models not yet reviewed are no part of the count', () => {
    expect(judged('T5', [figure('2020-09-30', 1, null)])).toMatchObject({
      verdict: 'met',
      value: 1,
      denominator: null,
    });
    expect(judged('T5', [figure('2020-12-31', 0, null)], '2021-01-01')).toMatchObject({
      verdict: 'at_risk',
      value: 0,
    });
  });

  it('T6 is met when all routes are lit', () => {
    expect(judged('T6', [figure('2020-09-30', 40, 40)]).verdict).toBe('met');
    expect(judged('T6', [figure('2020-12-31', 39, 40)], '2021-01-01').verdict).toBe('at_risk');
  });

  it('T7 counts every registered organisation, reported or not', () => {
    const at = (n: number) => judged('T7', [figure('2020-09-30', n, 8, { subjects: 9, reporting: 8 })]);
    expect(at(8)).toMatchObject({ value: 8 / 9, denominator: 9 });
    expect(at(8).verdict).not.toBe('met');
    expect(judged('T7', [figure('2020-09-30', 9, 9, { subjects: 9, reporting: 9 })]).verdict).toBe('met');
  });

  it('T8 needs fewer cases than last year: as many is not fewer, more is no error', () => {
    expect(judged('T8', [figure('2020-09-30', 4, 5)])).toMatchObject({
      verdict: 'met',
      value: -1,
      pace: null,
    });
    expect(judged('T8', [figure('2020-12-31', 5, 5)], '2021-01-01').verdict).toBe('at_risk');
    expect(judged('T8', [figure('2020-12-31', 9, 5)], '2021-01-01')).toMatchObject({
      verdict: 'at_risk',
      value: 4,
    });
  });

  it('T8 takes a base of zero for an ordinary case', () => {
    expect(judged('T8', [figure('2020-09-30', 0, 0)])).toMatchObject({ verdict: 'met', value: 0 });
    expect(judged('T8', [figure('2020-12-31', 2, 0)], '2021-01-01')).toMatchObject({
      verdict: 'at_risk',
      value: 2,
    });
  });
});

describe('the way to the deadline', () => {
  it('is on track on the straight line and late or at risk below it', () => {
    const from = figure('2020-03-31', 0, 1000);
    expect(judged('T1', [from, figure('2020-08-15', 375, 1000)])).toMatchObject({ verdict: 'on_track' });
    expect(judged('T1', [from, figure('2020-08-15', 373, 1000)])).toMatchObject({ verdict: 'at_risk' });
    const steady = [from, figure('2020-06-30', 240, 1000), figure('2020-07-31', 340, 1000)];
    const nearly = [...steady, figure('2020-08-31', 425, 1000), figure('2020-09-30', 495, 1000)];
    expect(judged('T1', nearly)).toMatchObject({
      verdict: 'late',
      reasons: ['below_line', 'forecast_reaches'],
    });
  });

  it('is on track with a first figure, which lies on its own line', () => {
    expect(judged('T1', [figure('2020-04-30', 1, 100)])).toMatchObject({
      verdict: 'on_track',
      forecast: null,
      reasons: ['on_line', 'single_figure'],
    });
  });

  it('is judged on the day of the figure: waiting for the next report is not falling behind', () => {
    const series = [figure('2020-03-31', 0, 1000), figure('2020-08-15', 375, 1000)];
    expect(judged('T1', series, '2020-09-14').verdict).toBe('on_track');
  });

  it('is at risk once the deadline has passed, not on its day', () => {
    const series = [figure('2020-12-01', 740, 1000), figure('2020-12-31', 749, 1000)];
    expect(judged('T1', series, '2020-12-31').reasons).not.toContain('deadline_passed');
    expect(judged('T1', series, '2021-01-01')).toMatchObject({
      verdict: 'at_risk',
      pace: null,
      forecast: null,
    });
  });

  it('counts no figure after the deadline, before the start or after the day asked about', () => {
    const series = [
      figure('2020-02-01', 900, 1000),
      figure('2020-12-31', 700, 1000),
      figure('2021-01-15', 800, 1000),
    ];
    expect(judged('T1', series, '2021-02-01')).toMatchObject({
      verdict: 'at_risk',
      value: 0.7,
      asOf: '2020-12-31',
    });
    expect(judged('T1', series, '2020-09-30')).toMatchObject({ verdict: 'no_data', value: null, asOf: null });
  });
});

describe('no data and old data', () => {
  it('is no data without a figure, never zero', () => {
    expect(judged('T1', [], '2021-06-01')).toMatchObject({
      verdict: 'no_data',
      value: null,
      numerator: null,
    });
  });

  it('is no data when no subject has reported', () => {
    expect(judged('T2', [figure('2020-09-30', 0, 0, { subjects: 3, reporting: 0 })])).toMatchObject({
      verdict: 'no_data',
      value: null,
    });
  });

  it('turns stale the day after the limit, met or not', () => {
    const met = [figure('2020-06-30', 90, 100)];
    expect(judged('T1', met, '2020-08-14').verdict).toBe('met');
    expect(judged('T1', met, '2020-08-15')).toMatchObject({
      verdict: 'stale',
      value: 0.9,
      reasons: ['figure_stale'],
    });
  });

  it('ages no further once the deadline has passed', () => {
    expect(judged('T1', [figure('2020-12-31', 80, 100)], '2022-01-01').verdict).toBe('met');
    expect(judged('T1', [figure('2020-10-31', 80, 100)], '2022-01-01').verdict).toBe('stale');
  });

  it('takes the last of several figures of one day', () => {
    expect(judged('T1', [figure('2020-09-30', 10, 100), figure('2020-09-30', 80, 100)]).verdict).toBe('met');
  });

  it('does not mind the order of the series', () => {
    const series = [figure('2020-09-30', 80, 100), figure('2020-08-31', 10, 100)];
    expect(judged('T1', series, '2020-09-30')).toMatchObject({ verdict: 'met', asOf: '2020-09-30' });
  });

  it('refuses a day that is none', () => {
    expect(() => judged('T1', [], 'yesterday')).toThrow(RangeError);
  });
});
