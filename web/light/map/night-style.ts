import type { StyleSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { NIGHT_LAND } from '../../../geodata/scale/heat-scale.ts';
import { NIGHT_GROUND } from '../../../geodata/scale/light-scale.ts';
import { type UnitSources, unitSources } from '../../map/map-sources.ts';

/** Roads are drawn below this layer, which dims what lies outside the chosen place. */
export const ABOVE_ROADS = 'beyond-unit';

/** Above this zoom communes have room for their names, and their roads for being read one by one. */
const COMMUNE_NAMES_FROM = 10.6;

const name: SymbolLayerSpecification['layout'] = {
  'text-field': ['get', 'text'],
  'text-max-width': 7,
  'text-padding': 8,
};
const quiet = { 'text-halo-color': 'rgba(9, 13, 21, 0.94)', 'text-halo-width': 2, 'text-halo-blur': 0.3 };

/** The dark ground of the night view; roads come from deck.gl. Pure: the same input gives the same style. */
export function nightStyle(sources: UnitSources): StyleSpecification {
  return {
    version: 8,
    sources: unitSources(sources),
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': NIGHT_GROUND } },
      {
        id: 'land',
        type: 'fill',
        source: 'communes',
        'source-layer': 'communes',
        paint: { 'fill-color': NIGHT_LAND, 'fill-antialias': false },
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
        id: 'district-names',
        type: 'symbol',
        source: 'district-labels',
        maxzoom: 12,
        layout: {
          ...name,
          'text-font': ['Be Vietnam Pro SemiBold', 'Be Vietnam Pro'],
          'text-size': ['interpolate', ['linear'], ['zoom'], 8, 12, 11, 15],
          'text-line-height': 1.35,
          'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        },
        paint: {
          ...quiet,
          'text-color': '#ccd6e8',
          'text-opacity': ['interpolate', ['linear'], ['zoom'], 11, 0.95, 12, 0],
        },
      },
      {
        id: 'commune-names',
        type: 'symbol',
        source: 'commune-labels',
        minzoom: COMMUNE_NAMES_FROM,
        layout: {
          ...name,
          'text-font': ['Be Vietnam Pro Medium', 'Be Vietnam Pro'],
          'text-size': ['interpolate', ['linear'], ['zoom'], 10, 11, 14, 13.5],
          'text-line-height': 1.35,
        },
        paint: { ...quiet, 'text-color': '#a9b6cd' },
      },
    ],
  };
}
