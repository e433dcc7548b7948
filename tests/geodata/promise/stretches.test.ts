import { describe, expect, it } from 'vitest';
import { leftOver, overlaps } from '../../../geodata/promise/stretches.ts';

const part = (fromM: number, toM: number) => ({ fromM, toM });

describe('stretches of a segment', () => {
  it('overlap by more than the rounding of their ends', () => {
    expect(overlaps(part(0, 400), part(400, 900))).toBe(false);
    expect(overlaps(part(0, 400.4), part(400, 900))).toBe(false);
    expect(overlaps(part(0, 401), part(400, 900))).toBe(true);
    expect(overlaps(part(0, 900), part(300, 400))).toBe(true);
  });

  it.each([
    ['nothing is taken', [], [part(0, 1000)]],
    ['all of it', [part(0, 1000)], []],
    ['more than all of it', [part(-5, 2000)], []],
    ['the middle', [part(200, 400)], [part(0, 200), part(400, 1000)]],
    ['the end', [part(700, 1000)], [part(0, 700)]],
    ['two parts', [part(600, 800), part(200, 400)], [part(0, 200), part(400, 600), part(800, 1000)]],
    ['all but half a metre', [part(0.5, 1000)], []],
    ['a part beside it', [part(1000, 1200)], [part(0, 1000)]],
  ])('what is left when %s', (_, taken, left) => {
    expect(leftOver(part(0, 1000), taken)).toEqual(left);
  });
});
