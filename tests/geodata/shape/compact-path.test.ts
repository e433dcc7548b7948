import { expect, it } from 'vitest';
import { compactPath } from '../../../geodata/shape/compact-path.ts';

it('a path tells each point from the one before, in thirds of a unit', () => {
  expect(compactPath('M10 20L11 20L11 21.3L9 20.7Z')).toBe('M30 60l3 0 0 4-6-2z');
});

it('points that fall together are one, and a ring without an inside goes', () => {
  expect(compactPath('M0 0L0.1 0.1L2 0L2 2ZM5 5L5.1 5L5 5.1Z')).toBe('M0 0l6 0 0 6z');
  expect(compactPath('')).toBe('');
});
