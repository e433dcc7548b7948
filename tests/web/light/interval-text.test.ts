import { expect, it } from 'vitest';
import { intervalText, pointsText } from '../../../web/light/panels/interval-text.ts';

it('writes an interval with one sign', () => {
  expect(intervalText({ low: 0.524, high: 0.719 }, 'vi')).toBe('52,4–71,9\u202f%');
  expect(intervalText({ low: 0.524, high: 0.719 }, 'en')).toBe('52.4–71.9\u202f%');
});

it('writes one number where nothing is unknown', () => {
  expect(intervalText({ low: 0.4, high: 0.4 }, 'vi')).toBe('40,0\u202f%');
});

it('never rounds up to a threshold that is missed', () => {
  expect(intervalText({ low: 0.99996, high: 1 }, 'vi')).toBe('99,9–100,0\u202f%');
});

it('says which way a difference goes, and that there is none', () => {
  expect(pointsText(0.0123, 'vi')).toBe('+1,2');
  expect(pointsText(-0.003, 'vi')).toBe('−0,3');
  expect(pointsText(0.0001, 'vi')).toBe('±0,0');
});
