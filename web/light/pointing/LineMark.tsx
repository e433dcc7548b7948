import { Layer, Source } from '@vis.gl/react-maplibre';
import { onlyUnits } from '../heat/heat-style.ts';
import type { OnMap } from './on-map.ts';

/** Outlines the communes and rings the place of the line of a list that is pointed at; its roads are the overlay's. */
export function LineMark({ units, place }: Pick<OnMap, 'units' | 'place'>) {
  return (
    <>
      <Layer
        id="units-pointed"
        type="line"
        source="communes"
        source-layer="communes"
        filter={onlyUnits(units)}
        paint={{ 'line-color': '#ffffff', 'line-width': 2 }}
      />
      {place === null ? null : (
        <Source id="place-pointed" type="geojson" data={{ type: 'Point', coordinates: [...place.at] }}>
          <Layer
            id="place-pointed"
            type="circle"
            paint={{
              'circle-radius': 13,
              'circle-color': 'rgba(255, 255, 255, 0.12)',
              'circle-stroke-color': '#ffffff',
              'circle-stroke-width': 2,
            }}
          />
        </Source>
      )}
    </>
  );
}
