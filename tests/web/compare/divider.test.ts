import { describe, expect, it } from 'vitest';
import { dividerAfter, dividerAt } from '../../../web/compare/stage/divider.ts';

describe('the divider under a pointer', () => {
  it.each([
    [380, 0],
    [910, 50],
    [1440, 100],
    [0, 0],
    [9999, 100],
  ])('at x = %d stands at %d %%', (x, expected) => {
    expect(dividerAt(x, { left: 380, width: 1060 }, 30)).toBe(expected);
  });

  it('stays where it was while the stage has no width', () => {
    expect(dividerAt(10, { left: 0, width: 0 }, 30)).toBe(30);
  });
});

describe('the divider after a key', () => {
  it.each([
    ['ArrowRight', 50, 52],
    ['ArrowLeft', 50, 48],
    ['ArrowUp', 50, 52],
    ['ArrowDown', 50, 48],
    ['PageUp', 50, 60],
    ['PageDown', 50, 40],
    ['Home', 50, 0],
    ['End', 50, 100],
    ['ArrowRight', 99, 100],
    ['PageDown', 3, 0],
  ])('%s at %d stands at %d', (key, at, expected) => {
    expect(dividerAfter(key, at)).toBe(expected);
  });

  it('leaves other keys to the page', () => {
    expect(dividerAfter('Tab', 50)).toBeNull();
  });
});
