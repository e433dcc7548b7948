import type { VectorSourceSpecification } from 'maplibre-gl';

export type TileLayer = 'communes' | 'districts' | 'roads';

/** TileJSON of one layer; `promoteId` lets feature-state speak of units by code. */
export function tileSource(origin: string, layer: TileLayer): VectorSourceSpecification {
  return { type: 'vector', url: `${origin}/tiles/${layer}`, promoteId: 'code' };
}
