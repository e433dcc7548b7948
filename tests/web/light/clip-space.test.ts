import { WebMercatorViewport } from '@deck.gl/core';
import { expect, it } from 'vitest';
import { toMercator } from '../../../geodata/shape/web-mercator.ts';
import { clipFromOrigin } from '../../../web/light/roads/clip-space.ts';

it('puts a place where deck.gl puts it, to a hundredth of a pixel', () => {
  const viewport = new WebMercatorViewport({
    width: 1440,
    height: 900,
    longitude: 106.1,
    latitude: 11.3,
    zoom: 14,
    bearing: 30,
  });
  const origin = toMercator([106.2, 11.4]);
  const place: [number, number] = [106.11, 11.305];
  const [x, y] = toMercator(place);
  const matrix = clipFromOrigin(viewport.viewProjectionMatrix, origin);
  const clip = [0, 1, 3].map(
    (row) =>
      (matrix[row] ?? 0) * (x - origin[0]) +
      (matrix[4 + row] ?? 0) * (y - origin[1]) +
      (matrix[12 + row] ?? 0),
  );
  const [clipX = 0, clipY = 0, w = 1] = clip;
  const [pixelX = 0, pixelY = 0] = viewport.project(place);
  expect(((clipX / w + 1) / 2) * 1440).toBeCloseTo(pixelX, 2);
  expect(((1 - clipY / w) / 2) * 900).toBeCloseTo(pixelY, 2);
});
