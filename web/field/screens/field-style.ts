import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';

/** Read in sunlight: a pale ground, dark and wide roads, each look with a line of its own. */
const COLOURS: ExpressionSpecification = [
  'match',
  ['get', 'look'],
  'yes',
  '#8a4b00',
  'broken',
  '#7a1fa2',
  'no',
  '#b3261e',
  '#4a5365',
];

const width = (scale: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  10,
  1.5 * scale,
  14,
  4 * scale,
  18,
  10 * scale,
];

/** The map of one list, from the device alone. */
export function fieldStyle(roads: FeatureCollection, outlines: FeatureCollection): StyleSpecification {
  const line = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return {
    version: 8,
    sources: {
      roads: { type: 'geojson', data: roads },
      outlines: { type: 'geojson', data: outlines },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#fbfaf7' } },
      {
        id: 'outlines',
        type: 'line',
        source: 'outlines',
        paint: { 'line-color': '#8b93a3', 'line-width': 1.2, 'line-dasharray': [4, 3] },
      },
      {
        id: 'chosen',
        type: 'line',
        source: 'roads',
        filter: ['==', ['get', 'segment'], -1],
        // Round ends of two parts would lie over each other where they meet.
        layout: { 'line-join': 'round' },
        paint: { 'line-color': '#1d4ed8', 'line-width': width(3.2), 'line-opacity': 0.35 },
      },
      {
        id: 'edited',
        type: 'line',
        source: 'roads',
        filter: ['==', ['get', 'edited'], true],
        layout: line,
        paint: { 'line-color': '#1b2330', 'line-width': width(1.9) },
      },
      {
        id: 'roads',
        type: 'line',
        source: 'roads',
        filter: ['!=', ['get', 'look'], 'no'],
        layout: line,
        paint: { 'line-color': COLOURS, 'line-width': width(1.1) },
      },
      {
        id: 'lit-core',
        type: 'line',
        source: 'roads',
        filter: ['==', ['get', 'look'], 'yes'],
        layout: line,
        paint: { 'line-color': '#ffb347', 'line-width': width(0.55) },
      },
      {
        id: 'dark',
        type: 'line',
        source: 'roads',
        filter: ['==', ['get', 'look'], 'no'],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': COLOURS, 'line-width': width(1.1), 'line-dasharray': [1.6, 0.9] },
      },
      // A finger is wider than a road.
      {
        id: 'touch',
        type: 'line',
        source: 'roads',
        paint: { 'line-color': '#000000', 'line-opacity': 0, 'line-width': 28 },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'roads',
        minzoom: 13.5,
        layout: {
          'symbol-placement': 'line',
          'text-field': ['get', 'name'],
          'text-font': ['Be Vietnam Pro SemiBold', 'Be Vietnam Pro'],
          'text-size': 12,
          'text-offset': [0, 1],
        },
        paint: { 'text-color': '#1b2330', 'text-halo-color': '#fbfaf7', 'text-halo-width': 2 },
      },
    ],
  };
}
