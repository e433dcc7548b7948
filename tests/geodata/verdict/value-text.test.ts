import { expect, test } from 'vitest';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import { lowerBoundText, thresholdText, valueText } from '../../../geodata/verdict/value-text.ts';

const models = currentPlan.targets.find(({ rule }) => rule.kind === 'count');

test('a plain count reads as a lower bound, and none at all as zero', () => {
  expect(lowerBoundText(1, 'vi')).toBe('≥ 1');
  expect(lowerBoundText(0, 'vi')).toBe('0');
});

test('a target of a plain count without a figure reads as nothing, not as zero', () => {
  if (models === undefined) throw new Error('the plan counts no models');
  expect(valueText(models, { value: null, numerator: null, denominator: null }, 'vi')).toBeNull();
  expect(valueText(models, { value: 1, numerator: 1, denominator: null }, 'vi')).toBe('≥ 1');
});

const [households] = currentPlan.targets;
if (households === undefined) throw new Error('the plan has targets');
const falling = { ...households, rule: { kind: 'ratio', threshold: 0.3, operator: '<=' } } as const;

test('a threshold reads in the direction of its rule, with no more digits than it needs', () => {
  expect(thresholdText(households, 0.75, 'vi')).toBe('≥ 75%');
  expect(thresholdText(households, 0.725, 'vi')).toBe('≥ 72,5%');
  expect(thresholdText(falling, 0.3, 'en')).toBe('≤ 30%');
  const crime = currentPlan.targets.find(({ rule }) => rule.kind === 'fewer_than_last_year');
  if (crime === undefined) throw new Error('the plan counts crimes');
  expect(thresholdText(crime, 0, 'vi')).toBe('< cùng kỳ');
});

test('a share never reads as having reached what it missed, from above or from below', () => {
  const share = (numerator: number) => ({ value: numerator / 10_000, numerator, denominator: 10_000 });
  expect(valueText(households, share(7499), 'vi')).toBe('74,9%');
  expect(valueText(falling, share(3001), 'vi')).toBe('30,1%');
  expect(valueText(falling, share(3000), 'vi')).toBe('30,0%');
});
