import { Layer, Source } from '@vis.gl/react-maplibre';
import type { Position } from 'geojson';

/** Where on the map a segment would be cut. */
export function CutMark({ at }: { readonly at: Position }) {
  return (
    <Source id="cut-mark" type="geojson" data={{ type: 'Point', coordinates: [...at] }}>
      <Layer
        id="cut-mark"
        type="circle"
        paint={{
          'circle-radius': 8,
          'circle-color': 'rgba(12, 17, 27, 0.55)',
          'circle-stroke-color': '#7df0dc',
          'circle-stroke-width': 3,
        }}
      />
    </Source>
  );
}
