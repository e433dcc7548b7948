import { expect, it } from 'vitest';
import { ROAD_LOOKS } from '../../../web/light/roads/road-looks.ts';
import { between, ROAD_WIDTHS, widthAtZoom } from '../../../web/light/roads/road-widths.ts';

const eye = { zoom: 13, latitude: 11.3 };

it('lets lit roads glow in three additive passes, widest and faintest first', () => {
  const passes = ROAD_LOOKS.lit.passes(eye);
  expect(ROAD_LOOKS.lit.additive).toBe(true);
  expect(passes).toHaveLength(3);
  const widths = passes.map(({ widthScale }) => widthScale);
  const alphas = passes.map(({ colour }) => colour[3]);
  expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  expect(alphas).toEqual(alphas.toSorted((a, b) => a - b));
});

it('tells unlit and broken from lit by their dash, not by colour alone', () => {
  const dashOf = (look: 'lit' | 'unlit' | 'broken') => (ROAD_LOOKS[look].passes(eye).at(-1)?.dashOn ?? 0) > 0;
  expect(dashOf('lit')).toBe(false);
  expect(dashOf('unlit')).toBe(true);
  expect(dashOf('broken')).toBe(true);
});

it('keeps the length of a dash on the ground between two whole zooms', () => {
  const at = (zoom: number) => ROAD_LOOKS.unlit.passes({ ...eye, zoom })[0]?.dashOn;
  expect(at(13.4)).toBe(at(12.6));
  expect(at(14)).toBeCloseTo((at(13) ?? 0) / 2, 9);
});

it('draws roads wider the closer the map comes', () => {
  expect(widthAtZoom(9)).toBeLessThan(widthAtZoom(13));
  expect(widthAtZoom(13)).toBeLessThan(widthAtZoom(17));
  expect(ROAD_WIDTHS.national).toBeGreaterThan(ROAD_WIDTHS.alley);
});

it('holds its first and last value beyond the stops', () => {
  const stops = [
    [8, 1],
    [10, 3],
  ] as const;
  expect([between(stops, 2), between(stops, 9), between(stops, 20)]).toEqual([1, 2, 3]);
});
