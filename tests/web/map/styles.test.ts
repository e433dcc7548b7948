import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { VERDICT_SCALE } from '../../../geodata/scale/verdict-scale.ts';
import { nightStyle } from '../../../web/light/map/night-style.ts';
import { dayStyle } from '../../../web/map/day-style.ts';
import { labelPoints } from '../../../web/map/label-points.ts';

const origin = 'https://portal.example';
const labels = labelPoints([]);
const styles = [
  ['day, communes', dayStyle({ origin, level: 'commune', communeLabels: labels, districtLabels: labels })],
  ['day, districts', dayStyle({ origin, level: 'district', communeLabels: labels, districtLabels: labels })],
  ['night', nightStyle({ origin, communeLabels: labels, districtLabels: labels })],
] as const;

test.each(styles)('the style of %s passes the style-spec validator', (_, style) => {
  expect(validateStyleMin(style)).toEqual([]);
});

test.each(styles)('the style of %s names no address but the portal itself', (_, style) => {
  const addresses = JSON.stringify(style).match(/[a-z]+:\/\/[^"]+/g) ?? [];
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !address.startsWith(`${origin}/`))).toEqual([]);
});

test('the day style colours every verdict of the scale', () => {
  const fill = JSON.stringify(styles[0][1].layers.find(({ id }) => id === 'communes'));
  for (const { id, color } of VERDICT_SCALE) expect(fill).toContain(`"${id}","${color}"`);
});
