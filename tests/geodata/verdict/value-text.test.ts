import { expect, test } from 'vitest';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import { lowerBoundText, valueText } from '../../../geodata/verdict/value-text.ts';

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
