import type { FeatureCollection, LineString } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { ABOVE_ROADS, nightStyle } from '../light/map/night-style.ts';
import { WORK_COLOUR } from '../light/roads/road-marks.ts';
import type { UnitSources } from '../map/map-sources.ts';

/** What both scenarios chose is quieter than what one chose alone, and dashed. */
const SHARED_COLOUR = '#b9c2d3';

const width = (from: number, to: number): ['interpolate', ['linear'], ['zoom'], ...number[]] => [
  'interpolate',
  ['linear'],
  ['zoom'],
  8,
  from,
  14,
  to,
];

/** The night with the works of a scenario in it. Pure. */
export function worksStyle(sources: UnitSources, works: FeatureCollection<LineString>): StyleSpecification {
  const base = nightStyle(sources);
  const line = {
    type: 'line',
    source: 'works',
    layout: { 'line-cap': 'round', 'line-join': 'round' },
  } as const;
  const layers: LayerSpecification[] = [
    {
      ...line,
      id: 'works-glow',
      filter: ['!', ['get', 'both']],
      paint: { 'line-color': WORK_COLOUR, 'line-width': width(5, 12), 'line-blur': 5, 'line-opacity': 0.35 },
    },
    {
      ...line,
      id: 'works-shared',
      layout: {},
      filter: ['get', 'both'],
      paint: { 'line-color': SHARED_COLOUR, 'line-width': width(1.6, 3.5), 'line-dasharray': [2, 1.2] },
    },
    {
      ...line,
      id: 'works-own',
      filter: ['!', ['get', 'both']],
      paint: { 'line-color': WORK_COLOUR, 'line-width': width(1.8, 4) },
    },
  ];
  const at = base.layers.findIndex(({ id }) => id === ABOVE_ROADS);
  return {
    ...base,
    sources: { ...base.sources, works: { type: 'geojson', data: works } },
    layers: [...base.layers.slice(0, at), ...layers, ...base.layers.slice(at)],
  };
}
