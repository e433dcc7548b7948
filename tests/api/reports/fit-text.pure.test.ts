import { describe, expect, it } from 'vitest';
import { fitText } from '../../../api/reports/pdf/fit-text.ts';

/** Every character as wide as half its size: ten characters of size 10 take 50 points. */
const widthOf = (text: string, size: number) => ([...text].length * size) / 2;
const boxed = (text: string, maxLines = 1, minSize = 8) =>
  fitText(text, { width: 50, maxLines, size: 10, minSize }, widthOf);

describe('a text in a box of 50 points', () => {
  it('keeps the size wanted where it fits', () => {
    expect(boxed('Xã Tân Phú')).toEqual({ lines: ['Xã Tân Phú'], size: 10 });
  });

  it('wraps between words before it shrinks', () => {
    expect(boxed('Thị trấn Dương', 2)).toEqual({ lines: ['Thị trấn', 'Dương'], size: 10 });
  });

  it('shrinks by half points until it fits', () => {
    expect(boxed('Xã Tân Bình')).toEqual({ lines: ['Xã Tân Bình'], size: 9 });
  });

  it('breaks a word that no size makes narrow enough', () => {
    expect(boxed('abcdefghijklmnop', 2)).toEqual({ lines: ['abcdefghijkl', 'mnop'], size: 8 });
  });

  it('cuts off with an ellipsis what has no room at the smallest size', () => {
    const { lines, size } = boxed('Xã có một cái tên rất rất dài', 1);
    expect(size).toBe(8);
    expect(lines).toEqual(['Xã có một…']);
  });

  it('never leaves its box, however long or strange the text', () => {
    for (const text of ['x'.repeat(5000), 'ệ '.repeat(900), '', '   ', '\u0000\n\t', 'A\u200bB\u2028C']) {
      const { lines, size } = boxed(text, 2);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) {
        expect(widthOf(line, size)).toBeLessThanOrEqual(50);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}]/u);
      }
    }
  });

  it('writes composed letters, as a search for them types them', () => {
    expect(boxed('Hòa'.normalize('NFD')).lines).toEqual(['Hòa'.normalize('NFC')]);
  });
});
