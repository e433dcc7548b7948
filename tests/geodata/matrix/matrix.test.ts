import { describe, expect, it } from 'vitest';
import { gapOf } from '../../../geodata/matrix/gap.ts';
import { sumColumns } from '../../../geodata/matrix/matrix.ts';
import { target } from '../verdict/figures.ts';
import { rowsOf } from './rows.ts';

describe('the matrix', () => {
  it('has each commune on each target with verdict, value, counts and the day of the figure', () => {
    const [a, b, c] = rowsOf();
    expect(a?.cells).toMatchObject([
      { verdict: 'met', value: 0.76, numerator: 76, denominator: 100, asOf: '2020-09-30' },
      { verdict: 'met', value: 1, numerator: 1, denominator: null, asOf: '2020-09-30' },
    ]);
    expect(b?.cells.map(({ verdict }) => verdict)).toEqual(['at_risk', 'on_track']);
    expect(c?.cells[1]).toMatchObject({ verdict: 'no_data', value: null, numerator: null, asOf: null });
  });

  it('says of each commune how many targets are met and what got better or worse since an earlier day', () => {
    const all = rowsOf().map(({ verdicts, improved, worsened }) => [verdicts.met, improved, worsened]);
    // b: T5 is new; e, f: T5 is met now and had no figure, which is no step.
    expect(all).toEqual([
      [2, 1, 0],
      [0, 0, 1],
      [0, 0, 0],
      [0, 0, 0],
      [1, 0, 0],
      [1, 0, 1],
    ]);
  });

  it('compares with nothing when there is no earlier day', () => {
    expect(rowsOf(null).every(({ improved, worsened }) => improved + worsened === 0)).toBe(true);
  });

  it('sums each column to its verdicts', () => {
    expect(sumColumns(rowsOf()).map(({ target: { id }, counts }) => [id, ...Object.values(counts)])).toEqual([
      // met, on track, late, at risk, no data, stale
      ['T1', 1, 1, 1, 2, 1, 0],
      ['T5', 3, 1, 0, 0, 2, 0],
    ]);
    expect(sumColumns([])).toEqual([]);
  });
});

describe('the gap to a threshold', () => {
  const seen = { verdict: 'at_risk' as const, value: 0.45, denominator: 100, threshold: 0.75 };
  it('is the share of the threshold that is missing', () => {
    expect(gapOf(target('T1'), seen)).toBeCloseTo(0.4, 12);
    expect(gapOf(target('T5'), { ...seen, value: 0, denominator: null, threshold: 1 })).toBe(1);
  });

  it('is nothing once met, without a figure, with an old one, or when the value is not what is missing', () => {
    expect(gapOf(target('T1'), { ...seen, verdict: 'met' })).toBe(0);
    expect(gapOf(target('T1'), { ...seen, verdict: 'no_data', value: null })).toBe(0);
    expect(gapOf(target('T1'), { ...seen, verdict: 'stale' })).toBe(0);
    expect(gapOf(target('T3'), { ...seen, value: 0.8, threshold: 0.7 })).toBe(0);
  });

  it('is measured upwards where a threshold must not be passed', () => {
    const atMost = {
      ...target('T1'),
      rule: { kind: 'ratio' as const, threshold: 0.2, operator: '<=' as const },
    };
    expect(gapOf(atMost, { ...seen, value: 0.4, threshold: 0.2 })).toBeCloseTo(0.25, 12);
  });

  it('is the cases more than last year, of last year', () => {
    const fewer = target('T8');
    expect(gapOf(fewer, { ...seen, value: 3, denominator: 12, threshold: 0 })).toBe(0.25);
    expect(gapOf(fewer, { ...seen, value: 3, denominator: 0, threshold: 0 })).toBe(1);
    expect(gapOf(fewer, { ...seen, value: 0, denominator: 12, threshold: 0 })).toBe(0);
  });
});
