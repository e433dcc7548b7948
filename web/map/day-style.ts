import type { StyleSpecification } from 'maplibre-gl';
import { tileSource } from './map-sources.ts';

const GROUND = '#f0ede6';

/** The paper map of the overview. Pure: the same input gives the same style. */
export function dayStyle({ origin }: { readonly origin: string }): StyleSpecification {
  return {
    version: 8,
    sources: { communes: tileSource(origin, 'communes'), districts: tileSource(origin, 'districts') },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': GROUND } },
      {
        id: 'commune-borders',
        type: 'line',
        source: 'communes',
        'source-layer': 'communes',
        paint: { 'line-color': '#ffffff', 'line-width': 1 },
      },
    ],
  };
}
