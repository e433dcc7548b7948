import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useMemo, useState } from 'react';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { roadBuffers } from '../roads/road-buffers.ts';
import { roadLayers } from '../roads/road-layers.ts';
import { ABOVE_ROADS } from './night-style.ts';
import { useRoadOverlay } from './use-road-overlay.ts';

type Props = { readonly table: SegmentTable; readonly classMask: number };

/** The roads, in one deck.gl overlay that shares the map's canvas, so that names stay above the glow. */
export function RoadOverlay({ table, classMask }: Props) {
  const map = useMap().current;
  const overlay = useRoadOverlay();
  const buffers = useMemo(() => roadBuffers(table), [table]);
  const [zoom, setZoom] = useState(() => map?.getZoom() ?? 9);
  useEffect(() => {
    if (map === undefined) return;
    const follow = () => setZoom(Math.round(map.getZoom() * 8) / 8);
    follow();
    map.on('zoom', follow);
    return () => {
      map.off('zoom', follow);
    };
  }, [map]);
  useEffect(() => {
    const latitude = map?.getCenter().lat ?? 0;
    overlay.setProps({ layers: roadLayers(buffers, { zoom, latitude, classMask, beforeId: ABOVE_ROADS }) });
  }, [overlay, buffers, zoom, classMask, map]);
  return null;
}
