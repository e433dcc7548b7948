import { expect, it } from 'vitest';
import { findChromium } from '../../../scripts/testing/find-chromium.ts';

it('takes the browser it is told to take, and none other when that one is missing', () => {
  expect(findChromium(process.execPath)).toBe(process.execPath);
  expect(findChromium('/nowhere/chromium')).toBeNull();
});
