import type { StyleSpecification } from 'maplibre-gl';
import type { UnitSummary } from '../../../geodata/contract/units.ts';
import { NIGHT_GROUND } from '../../../geodata/scale/light-scale.ts';
import { tileSource } from '../../map/map-sources.ts';

/** Roads are drawn below this layer, which dims what lies outside the chosen place. */
export const ABOVE_ROADS = 'beyond-unit';

type Options = {
  readonly origin: string;
  readonly communes: readonly UnitSummary[];
};

/** "Phường Phúc Xá" is labelled "Phúc Xá": the kind is told by the panel. */
function shortName(name: string): string {
  return name.replace(/^(Xã|Phường|Thị trấn)\s+/u, '');
}

/** The dark ground of the night view; roads come from deck.gl. Pure: the same input gives the same style. */
export function nightStyle({ origin, communes }: Options): StyleSpecification {
  return {
    version: 8,
    sources: {
      communes: tileSource(origin, 'communes'),
      districts: tileSource(origin, 'districts'),
      labels: {
        type: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: communes.map(({ code, name, centre, areaKm2 }) => ({
            type: 'Feature',
            properties: { code, name: shortName(name), areaKm2 },
            geometry: { type: 'Point', coordinates: centre },
          })),
        },
      },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': NIGHT_GROUND } },
      {
        id: 'land',
        type: 'fill',
        source: 'communes',
        'source-layer': 'communes',
        paint: { 'fill-color': '#131b29', 'fill-antialias': false },
      },
      {
        id: 'commune-borders',
        type: 'line',
        source: 'communes',
        'source-layer': 'communes',
        paint: {
          'line-color': '#222d42',
          'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.4, 12, 0.9, 15, 1.4],
          'line-opacity': 0.8,
        },
      },
      {
        id: 'district-borders',
        type: 'line',
        source: 'districts',
        'source-layer': 'districts',
        paint: {
          'line-color': '#31405b',
          'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.9, 14, 1.6],
        },
      },
      {
        id: ABOVE_ROADS,
        type: 'fill',
        source: 'communes',
        'source-layer': 'communes',
        filter: ['literal', false],
        paint: { 'fill-color': '#070b12', 'fill-opacity': 0.62, 'fill-antialias': false },
      },
      {
        id: 'unit-outline',
        type: 'line',
        source: 'communes',
        'source-layer': 'communes',
        filter: ['literal', false],
        paint: { 'line-color': '#e8eefb', 'line-width': 1.4, 'line-opacity': 0.85 },
      },
      {
        id: 'commune-names',
        type: 'symbol',
        source: 'labels',
        minzoom: 9.4,
        layout: {
          'text-field': ['get', 'name'],
          'text-font': ['Be Vietnam Pro'],
          'text-size': ['interpolate', ['linear'], ['zoom'], 9, 10.5, 13, 13],
          'text-max-width': 7,
          'text-padding': 6,
          'symbol-sort-key': ['-', 0, ['get', 'areaKm2']],
        },
        paint: {
          'text-color': '#aab6cc',
          'text-opacity': ['interpolate', ['linear'], ['zoom'], 9.4, 0.75, 15, 0.9],
          'text-halo-color': 'rgba(12, 17, 27, 0.85)',
          'text-halo-width': 1.4,
        },
      },
    ],
  };
}
