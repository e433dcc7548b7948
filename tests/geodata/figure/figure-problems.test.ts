import { describe, expect, it } from 'vitest';
import { figureProblems } from '../../../geodata/figure/figure-problems.ts';
import { target } from '../verdict/figures.ts';

const codes = (id: string, numerator: number, denominator: number | null) =>
  figureProblems(target(id).rule, { numerator, denominator }).map((problem) => problem.code);

describe('a figure', () => {
  it('with more households reached than there are is an error with the value seen and wanted', () => {
    expect(figureProblems(target('T1').rule, { numerator: 101, denominator: 100 })).toMatchObject([
      { code: 'numerator_exceeds_denominator', where: { field: 'numerator' }, value: 101, wanted: '≤ 100' },
    ]);
    expect(codes('T1', 100, 100)).toEqual([]);
  });

  it('of crime may be above last year, and a count needs no denominator', () => {
    expect(codes('T8', 9, 5)).toEqual([]);
    expect(codes('T5', 3, null)).toEqual([]);
  });

  it('without its denominator, negative or not finite is an error, and all errors are listed', () => {
    expect(codes('T1', 1, null)).toEqual(['denominator_missing']);
    expect(codes('T1', Number.NaN, -1)).toEqual(['count_invalid', 'count_invalid']);
    expect(codes('T5', Number.POSITIVE_INFINITY, null)).toEqual(['count_invalid']);
  });
});
