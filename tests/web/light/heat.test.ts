import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { darkHeat } from '../../../geodata/light/dark-heat.ts';
import { HEAT_FILLS, HEAT_INK, heatFill, NIGHT_LAND } from '../../../geodata/scale/heat-scale.ts';
import { heatLayers, NO_UNIT } from '../../../web/light/heat/heat-style.ts';
import { nightStyle } from '../../../web/light/map/night-style.ts';
import { labelPoints } from '../../../web/map/label-points.ts';

const unit = (code: string, unlit: number, unknown = 0) => ({
  code,
  km: { unlit, unknown, total: 50 },
  areaKm2: 10,
  households: 1000,
});
const heat = darkHeat(
  [unit('a', 0), unit('b', 2), unit('c', 4.25), unit('d', 0, 50), unit('e', 3, 30)],
  'km',
);

const layerOf = (id: string) => heatLayers(heat, () => '1').find(({ layer }) => layer.id === id)?.layer;
const luminance = (hex: string): number =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, at) => sum + c * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);

describe('the heat on the map', () => {
  it.each([
    ['with communes', heat],
    ['without any', darkHeat([], 'km')],
  ])('passes the style-spec validator %s', (_, given) => {
    const labels = labelPoints([]);
    const style = nightStyle({
      origin: 'https://portal.example',
      communeLabels: labels,
      districtLabels: labels,
    });
    const layers = heatLayers(given, (code) => code).map(({ layer }) => layer);
    expect(validateStyleMin({ ...style, layers: [...style.layers, ...layers] })).toEqual([]);
  });

  it('hatches what is not surveyed, wholly or for the most part, and nothing else', () => {
    const layer = layerOf('heat-unknown');
    expect(layer?.type === 'fill' ? layer.filter : NO_UNIT).toEqual([
      'in',
      ['get', 'code'],
      ['literal', ['e', 'd']],
    ]);
  });

  it('fills no commune that is not surveyed or has nothing unlit', () => {
    const layer = layerOf('heat');
    const fill = layer?.type === 'fill' ? JSON.stringify(layer.paint?.['fill-color']) : '';
    expect(fill).toContain('"b"');
    expect(fill).not.toContain('"a"');
    expect(fill).not.toContain('"d"');
  });

  it('gives the darkest class the strongest fill however many classes there are', () => {
    expect(heatFill(5, 5)).toBe(HEAT_FILLS[4]);
    expect(heatFill(2, 2)).toBe(HEAT_FILLS[4]);
    expect(heatFill(1, 2)).toBe(HEAT_FILLS[3]);
    expect([heatFill(0, 5), heatFill(null, 5)]).toEqual([NIGHT_LAND, NIGHT_LAND]);
  });

  it('keeps its figures readable on every fill', () => {
    for (const fill of [NIGHT_LAND, ...HEAT_FILLS]) {
      expect((luminance(HEAT_INK) + 0.05) / (luminance(fill) + 0.05)).toBeGreaterThan(7);
    }
  });
});
