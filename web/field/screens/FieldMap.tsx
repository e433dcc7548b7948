import 'maplibre-gl/dist/maplibre-gl.css';
import { Layer, Map as MapLibre, Source } from '@vis.gl/react-maplibre';
import type { Map as LoadedMap } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import type { FieldPackage } from '../../../geodata/contract/field.ts';
import type { QueueItem } from '../../../geodata/field/queue.ts';
import { hasWebGl } from '../../map/has-web-gl.ts';
import { mapLibrary } from '../../map/map-library.ts';
import { m } from '../../paraglide/messages.js';
import type { Fix } from '../data/use-position.ts';
import { boundsOf, outlinesOf, roadsOf } from './field-map-data.ts';
import { fieldStyle } from './field-style.ts';

type Props = {
  readonly content: FieldPackage;
  readonly items: readonly QueueItem[];
  readonly chosen: number | null;
  readonly fix: Fix | null;
  readonly onChoose: (segmentId: number) => void;
};

// The build keeps no Marker of MapLibre's (web/slim-map-library.ts).
const ME = {
  'circle-radius': 9,
  'circle-color': '#1d4ed8',
  'circle-stroke-color': '#ffffff',
  'circle-stroke-width': 3,
} as const;

/** The list's roads, drawn from the device. */
export function FieldMap({ content, items, chosen, fix, onChoose }: Props) {
  const [map, setMap] = useState<LoadedMap | null>(null);
  const [isIdle, setIdle] = useState(false);
  const style = useMemo(() => fieldStyle(roadsOf(content, items), outlinesOf(content)), [content, items]);
  const bounds = useMemo(() => boundsOf(content.segments.map(({ line }) => line)), [content]);
  useEffect(() => {
    if (map === null) return;
    const show = () => {
      if (map.getLayer('chosen')) map.setFilter('chosen', ['==', ['get', 'segment'], chosen ?? -1]);
    };
    show();
    map.on('styledata', show);
    return () => {
      map.off('styledata', show);
    };
  }, [map, chosen]);
  // As text: the light of a segment may change while one looks at it, and that moves no map.
  const line = content.segments.find(({ segmentId }) => segmentId === chosen)?.line;
  const place = line === undefined ? null : boundsOf([line]).join();
  useEffect(() => {
    if (map === null || place === null) return;
    const [west = 0, south = 0, east = 0, north = 0] = place.split(',').map(Number);
    map.fitBounds([west, south, east, north], { padding: 60, maxZoom: 16.5, duration: 0 });
  }, [map, place]);
  if (!hasWebGl()) return <p className="field-note">{m.field_no_map()}</p>;
  return (
    <section className="field-map" aria-label={m.field_map()} data-map-idle={isIdle}>
      <MapLibre
        onLoad={({ target }) => setMap(target)}
        mapLib={mapLibrary}
        mapStyle={style}
        initialViewState={{ bounds, fitBoundsOptions: { padding: 40, maxZoom: 16 } }}
        attributionControl={false}
        locale={{ 'Map.Title': m.field_map() }}
        dragRotate={false}
        touchPitch={false}
        maxPitch={0}
        interactiveLayerIds={['touch']}
        onRender={() => setIdle(false)}
        onIdle={() => setIdle(true)}
        onClick={({ features }) => {
          const id = features?.[0]?.properties?.segment;
          if (typeof id === 'number') onChoose(id);
        }}
      >
        {fix === null ? null : (
          <Source id="me" type="geojson" data={{ type: 'Point', coordinates: [fix.lon, fix.lat] }}>
            <Layer id="me" type="circle" paint={ME} />
          </Source>
        )}
      </MapLibre>
    </section>
  );
}
