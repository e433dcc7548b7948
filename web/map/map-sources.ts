import type { FeatureCollection } from 'geojson';
import type { StyleSpecification, VectorSourceSpecification } from 'maplibre-gl';

type TileLayer = 'communes' | 'districts';

/** TileJSON of one layer; `promoteId` lets feature-state speak of units by code. */
function tileSource(origin: string, layer: TileLayer): VectorSourceSpecification {
  return { type: 'vector', url: `${origin}/tiles/${layer}`, promoteId: 'code' };
}

export interface UnitSources {
  readonly origin: string;
  readonly communeLabels: FeatureCollection;
  readonly districtLabels: FeatureCollection;
}

/** The units and their names: what every style of this portal draws on. */
export function unitSources({
  origin,
  communeLabels,
  districtLabels,
}: UnitSources): StyleSpecification['sources'] {
  return {
    communes: tileSource(origin, 'communes'),
    districts: tileSource(origin, 'districts'),
    'commune-labels': { type: 'geojson', data: communeLabels },
    'district-labels': { type: 'geojson', data: districtLabels },
  };
}
