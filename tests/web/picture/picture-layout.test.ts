import { describe, expect, it } from 'vitest';
import { cropOf, fitInto, linesOf, MAP_BOX, pixelRatioFor } from '../../../web/picture/picture-layout.ts';

const square = { x: 0, y: 0, width: 100, height: 100 };
const wide = { x: 0, y: 0, width: 200, height: 100 };

describe('what of the map is in the picture', () => {
  it('is what no panel covers', () => {
    const room = { top: 100, right: 300, bottom: 100, left: 100 };
    expect(cropOf({ width: 1000, height: 800 }, room, square)).toEqual({
      x: 100,
      y: 100,
      width: 600,
      height: 600,
    });
  });

  it('grows under the panels to the shape of the picture, about the same middle', () => {
    const room = { top: 100, right: 300, bottom: 100, left: 300 };
    expect(cropOf({ width: 1400, height: 600 }, room, wide)).toEqual({
      x: 300,
      y: 100,
      width: 800,
      height: 400,
    });
    expect(cropOf({ width: 1400, height: 800 }, { ...room, right: 500, left: 500 }, wide)).toEqual({
      x: 100,
      y: 100,
      width: 1200,
      height: 600,
    });
  });

  it('never leaves the window', () => {
    const crop = cropOf({ width: 390, height: 844 }, { top: 84, right: 16, bottom: 354, left: 16 }, wide);
    expect(crop).toEqual({ x: 0, y: 84, width: 390, height: 406 });
    const atTheEdge = cropOf({ width: 1000, height: 400 }, { top: 0, right: 0, bottom: 0, left: 600 }, wide);
    expect(atTheEdge).toEqual({ x: 200, y: 0, width: 800, height: 400 });
  });
});

describe('the place of the map', () => {
  it('keeps its shape in the middle of the box', () => {
    expect(fitInto({ x: 10, y: 20, width: 200, height: 100 }, { width: 50, height: 50 })).toEqual({
      x: 60,
      y: 20,
      width: 100,
      height: 100,
    });
  });

  it('is drawn at twice the screen at least, finer where the picture has room, never beyond what a canvas holds', () => {
    expect(pixelRatioFor({ width: 1440, height: 900 }, { width: 1440, height: 900 })).toBe(2);
    const narrow = { width: MAP_BOX.width / 4, height: MAP_BOX.height / 4 };
    expect(pixelRatioFor({ width: 390, height: 844 }, narrow)).toBe(4);
    expect(pixelRatioFor({ width: 3840, height: 2160 }, { width: 3000, height: 2000 })).toBeCloseTo(
      4096 / 3840,
    );
  });
});

describe('a long title', () => {
  it('breaks between words, and keeps a word that is wider than the line', () => {
    expect(linesOf('aa bb cccccc d', 5, (text) => text.length)).toEqual(['aa bb', 'cccccc', 'd']);
    expect(linesOf('', 5, (text) => text.length)).toEqual([]);
  });
});
