import { expect, it } from 'vitest';
import { drawnTolerance, TOLERANCES, toleranceAt, unitsPerPixel } from '../../../web/light/roads/detail.ts';

it('leaves out at no zoom what could be seen there', () => {
  for (let zoom = 6; zoom <= 20; zoom += 0.25) {
    expect(toleranceAt(zoom) / unitsPerPixel(zoom)).toBeLessThanOrEqual(0.5);
  }
  expect(toleranceAt(9)).toBeGreaterThan(toleranceAt(12));
  expect(toleranceAt(13)).toBe(0);
});

it('draws the mesh of the zoom, and until it is made the one closest to it', () => {
  const [province, district, commune, all] = TOLERANCES;
  expect(drawnTolerance(TOLERANCES, 9)).toBe(province);
  expect(drawnTolerance(TOLERANCES, 18)).toBe(all);
  expect(drawnTolerance([province ?? 0, all ?? 0], 10)).toBe(province);
  expect(drawnTolerance([province ?? 0, district ?? 0], 14)).toBe(district);
  expect(drawnTolerance([commune ?? 0], 8)).toBe(commune);
  expect(drawnTolerance([], 8)).toBeUndefined();
});
