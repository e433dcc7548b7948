import { Layer, Source } from '@vis.gl/react-maplibre';
import type { MultiPolygon } from 'geojson';
import type { Area } from '../../../geodata/light/area-edges.ts';

/** Wider than any map: what lies outside the area is this less the area. */
const WORLD = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
];

const BELOW_NAMES = 'district-names';

/** The drawn area at rest: a white dashed line, the night around it deeper. */
export function AreaOutline({ area }: { readonly area: Area }) {
  const parts = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const outside: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [
      [WORLD, ...parts.flatMap((rings) => rings.slice(0, 1))],
      ...parts.flatMap((rings) => rings.slice(1).map((hole) => [hole])),
    ],
  };
  return (
    <>
      <Source id="beyond-area" type="geojson" data={outside}>
        <Layer
          id="beyond-area"
          type="fill"
          beforeId={BELOW_NAMES}
          paint={{ 'fill-color': '#05080e', 'fill-opacity': 0.55, 'fill-antialias': false }}
        />
      </Source>
      <Source id="area" type="geojson" data={area}>
        <Layer
          id="area-fill"
          type="fill"
          beforeId={BELOW_NAMES}
          paint={{ 'fill-color': '#ffffff', 'fill-opacity': 0.028, 'fill-antialias': false }}
        />
        <Layer
          id="area-line"
          type="line"
          beforeId={BELOW_NAMES}
          layout={{ 'line-join': 'round' }}
          paint={{ 'line-color': '#ffffff', 'line-width': 1.8, 'line-dasharray': [3, 2.2] }}
        />
      </Source>
    </>
  );
}
