import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../geodata/plan/rule.ts';
import { rankAll } from '../../../geodata/verdict/rank.ts';
import type { Verdict } from '../../../geodata/verdict/verdict.ts';

const MORE: Rule = { kind: 'ratio', threshold: 0.75, operator: '>=' };

function places(rule: Rule, values: Record<string, number | null>, verdicts: Record<string, Verdict> = {}) {
  const units = Object.entries(values).map(
    ([code, value]) =>
      [code, { value, verdict: verdicts[code] ?? (value === null ? 'no_data' : 'late') }] as const,
  );
  return Object.fromEntries(
    [...rankAll(rule, units)].map(([code, { place, of }]) => [code, `${place}/${of}`]),
  );
}

describe('the rank of a unit on a target', () => {
  it('puts the highest value first', () => {
    expect(places(MORE, { a: 0.2, b: 0.9, c: 0.5 })).toEqual({ b: '1/3', c: '2/3', a: '3/3' });
  });

  it('gives equal values one place and leaves the places after them empty: 1, 2, 2, 4', () => {
    expect(places(MORE, { a: 0.5, b: 6 / 8, c: 3 / 4, d: 1 })).toEqual({
      d: '1/4',
      b: '2/4',
      c: '2/4',
      a: '4/4',
    });
  });

  it('says how many hold a place', () => {
    const units = [0.5, 0.5, 0.9].map((value, i) => [`u${i}`, { value, verdict: 'late' }] as const);
    expect(rankAll(MORE, units).get('u0')).toEqual({ place: 2, of: 3, sharing: 2 });
  });

  it('tells 74.99 % from 75.00 %: nothing is rounded first', () => {
    expect(places(MORE, { a: 7499 / 10_000, b: 7500 / 10_000 })).toEqual({ b: '1/2', a: '2/2' });
  });

  it('ranks neither who has no figure nor who has a stale one, and does not count them', () => {
    expect(places(MORE, { a: null, b: 0.9, c: 0.4, d: 0.1 }, { b: 'stale' })).toEqual({ c: '1/2', d: '2/2' });
  });

  it('puts zero last, not outside: none reached is a figure', () => {
    expect(places(MORE, { a: 0, b: 0.1 })).toEqual({ b: '1/2', a: '2/2' });
  });

  it.each<Rule>([{ kind: 'ratio', threshold: 0.1, operator: '<=' }, { kind: 'fewer_than_last_year' }])(
    'puts the lowest value first where little is asked ($kind)',
    (rule) => {
      expect(places(rule, { a: 3, b: -2, c: 0 })).toEqual({ b: '1/3', c: '2/3', a: '3/3' });
    },
  );

  it('is empty where nobody can be ranked', () => {
    expect(places(MORE, { a: null })).toEqual({});
  });
});
