import type { Rule } from '../plan/rule.ts';
import type { Judgement } from './judge.ts';
import { operatorOf } from './operator.ts';
import { saysNothing } from './verdict.ts';

export interface Rank {
  /** 1 is best. Equal values share a place and the places after them stay empty: 1, 2, 2, 4. */
  readonly place: number;
  /** How many are ranked; units without a value or with a stale one are not, so this may be less than there are. */
  readonly of: number;
  /** How many hold this place, the unit itself included. */
  readonly sharing: number;
}

type Ranked = Pick<Judgement, 'value' | 'verdict'>;

/** Places of values, `best` first; of no values an empty map. */
export function rankValues(
  values: Iterable<readonly [string, number]>,
  best: 'highest' | 'lowest',
): Map<string, Rank> {
  const rows = [...values].sort(([, a], [, b]) => (best === 'highest' ? b - a : a - b));
  const ranks = new Map<string, Rank>();
  for (let first = 0; first < rows.length; ) {
    const end = rows.findIndex(([, value], i) => i > first && value !== rows[first]?.[1]);
    const next = end < 0 ? rows.length : end;
    const rank = { place: first + 1, of: rows.length, sharing: next - first };
    for (const [code] of rows.slice(first, next)) ranks.set(code, rank);
    first = next;
  }
  return ranks;
}

/**
 * Place of each unit among its peers on one target, best value first: the highest, or the lowest where the rule
 * asks for little. It ranks values, not verdicts: shares are exact (3/4 equals 6/8), nothing is rounded first.
 * A unit without a value, or whose figure is stale, is not in the map: an old figure is no place.
 */
export function rankAll(rule: Rule, units: Iterable<readonly [string, Ranked]>): Map<string, Rank> {
  const values: [string, number][] = [];
  for (const [code, { value, verdict }] of units) {
    if (value !== null && !saysNothing(verdict)) values.push([code, value]);
  }
  return rankValues(values, operatorOf(rule) === '>=' ? 'highest' : 'lowest');
}
