import type { Polygon } from 'geojson';
import { expect, it } from 'vitest';
import { formatArea } from '../../../web/light/area/area-text.ts';
import { keptPlace } from '../../../web/scenarios/kept-place.ts';

const window: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [106, 11.2],
      [106.1, 11.2],
      [106.1, 11.3],
      [106, 11.3],
      [106, 11.2],
    ],
  ],
};

it('keeps the corners of what the window showed, since another window shows another place', () => {
  expect(keptPlace({ around: 'view' }, window)).toEqual({ area: formatArea(window), around: undefined });
});

it('keeps every other place by its own words', () => {
  expect(keptPlace({ around: 'point,500,106.1,11.3' }, window)).toEqual({ around: 'point,500,106.1,11.3' });
  expect(keptPlace({ area: 'abc' }, window)).toEqual({ area: 'abc' });
  expect(keptPlace({ around: 'view' }, null)).toEqual({ around: 'view' });
});
