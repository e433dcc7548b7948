import { describe, expect, it } from 'vitest';
import { dayDifference, targetDifference } from '../../../geodata/verdict/difference.ts';
import { VERDICTS, type Verdict } from '../../../geodata/verdict/verdict.ts';

const row = (classOf: (other: Verdict) => string) => VERDICTS.map(({ id }) => classOf(id)).join(' ');

describe('the difference of two days', () => {
  it.each([
    ['met', 'unchanged slipped slipped slipped incomparable incomparable'],
    ['on_track', 'newly_met unchanged slipped slipped incomparable incomparable'],
    ['late', 'newly_met improved unchanged slipped incomparable incomparable'],
    ['at_risk', 'newly_met improved improved unchanged incomparable incomparable'],
    ['no_data', 'newly_met incomparable incomparable incomparable incomparable incomparable'],
    ['stale', 'newly_met incomparable incomparable incomparable incomparable incomparable'],
  ] as const)('has one class for each verdict after %s', (before, expected) => {
    expect(row((after) => dayDifference(before, after))).toBe(expected);
  });
});

describe('the difference of two targets', () => {
  it.each([
    ['met', 'same second_worse second_worse second_worse incomparable incomparable'],
    ['on_track', 'first_worse same second_worse second_worse incomparable incomparable'],
    ['at_risk', 'first_worse first_worse first_worse same incomparable incomparable'],
    ['stale', 'incomparable incomparable incomparable incomparable incomparable incomparable'],
  ] as const)('says on which a commune stands worse when the first is %s', (first, expected) => {
    expect(row((second) => targetDifference(first, second))).toBe(expected);
  });
});
