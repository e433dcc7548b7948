import { Layer, Source } from '@vis.gl/react-maplibre';
import type { Polygon } from 'geojson';

/** The drawn area at rest: a white dashed line, as in the legend of the panel. */
export function AreaOutline({ area }: { readonly area: Polygon }) {
  return (
    <Source id="area" type="geojson" data={{ type: 'Feature', properties: {}, geometry: area }}>
      <Layer id="area-fill" type="fill" paint={{ 'fill-color': '#ffffff', 'fill-opacity': 0.05 }} />
      <Layer
        id="area-line"
        type="line"
        layout={{ 'line-join': 'round' }}
        paint={{ 'line-color': '#ffffff', 'line-width': 2, 'line-dasharray': [3, 2] }}
      />
    </Source>
  );
}
