import type { Map as MapLibre } from 'maplibre-gl';

const underWay = new WeakMap<MapLibre, number>();

/** Says that something a map will draw is being made elsewhere; call what comes back when the map has it. */
export function beginMapWork(map: MapLibre): () => void {
  underWay.set(map, (underWay.get(map) ?? 0) + 1);
  let isOpen = true;
  return () => {
    if (!isOpen) return;
    isOpen = false;
    underWay.set(map, (underWay.get(map) ?? 1) - 1);
    map.triggerRepaint();
  };
}

/** Whether a map that came to rest still waits for something to draw. */
export const isMapWaiting = (map: MapLibre): boolean => (underWay.get(map) ?? 0) > 0;
