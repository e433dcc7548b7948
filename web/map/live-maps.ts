import type { MapRef } from '@vis.gl/react-maplibre';
import type { PaddingOptions } from 'maplibre-gl';
import { type RefObject, useEffect, useRef } from 'react';

/** A map on screen and what panels take of it. */
export interface LiveMap {
  readonly map: RefObject<MapRef | null>;
  readonly room: PaddingOptions;
}

/** The maps on screen, oldest first: whoever takes a picture of one finds it here. */
export const liveMaps = new Set<RefObject<LiveMap>>();

export function useLiveMap(map: RefObject<MapRef | null>, room: PaddingOptions): void {
  const live = useRef<LiveMap>({ map, room });
  live.current = { map, room };
  useEffect(() => {
    liveMaps.add(live);
    return () => {
      liveMaps.delete(live);
    };
  }, []);
}
