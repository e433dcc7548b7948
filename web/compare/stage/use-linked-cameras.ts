import type { MapRef } from '@vis.gl/react-maplibre';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { linkCameras } from './link-cameras.ts';

/** Links two maps once both have loaded; give what it returns to each of them as `onLoad`. */
export function useLinkedCameras(a: RefObject<MapRef | null>, b: RefObject<MapRef | null>): () => void {
  const [loads, setLoads] = useState(0);
  useEffect(() => {
    const [first, second] = [a.current, b.current];
    if (loads < 2 || first === null || second === null) return;
    const part = linkCameras(first, second);
    const told = [first, second].map(tellCamera);
    return () => {
      part();
      for (const stop of told) stop();
    };
  }, [loads, a, b]);
  return useCallback(() => setLoads((n) => n + 1), []);
}

/** Says in `data-camera` where a map stands, unrounded. Past React: it changes with every frame of a movement. */
function tellCamera(map: MapRef): () => void {
  const tell = () => {
    const { lng, lat } = map.getCenter();
    map.getContainer().dataset.camera = [lng, lat, map.getZoom()].join();
  };
  tell();
  map.on('move', tell);
  return () => void map.off('move', tell);
}
