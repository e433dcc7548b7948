import { useNavigate, useSearch } from '@tanstack/react-router';
import type { MapEvent, MapRef, ViewStateChangeEvent } from '@vis.gl/react-maplibre';
import type { LngLatBoundsLike, PaddingOptions } from 'maplibre-gl';
import { type RefObject, useEffect, useRef } from 'react';
import { formatCamera, parseCamera } from './camera.ts';

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Marks a movement that follows the URL, so that it is not written back into it. */
const FOLLOWING = { following: true };

function toCorners([west, south, east, north]: Bounds): LngLatBoundsLike {
  return [
    [west, south],
    [east, north],
  ];
}

function cameraOf(map: MapRef | null): string | null {
  if (map === null) return null;
  const { lng: longitude, lat: latitude } = map.getCenter();
  return formatCamera({ longitude, latitude, zoom: map.getZoom() });
}

/**
 * Keeps the camera and the URL's `map` the same. A movement replaces the URL entry; back, forward and a pasted
 * link move the camera. Without `map` the bounds fit the window, at any size of it.
 */
export function useCamera(mapRef: RefObject<MapRef | null>, bounds: Bounds, padding: PaddingOptions) {
  const navigate = useNavigate();
  const camera = useSearch({ strict: false, select: (search) => search.map });
  const written = useRef(camera);
  const fit = useRef({ bounds, padding });
  fit.current = { bounds, padding };

  const refit = () => {
    mapRef.current?.fitBounds(
      toCorners(fit.current.bounds),
      { padding: fit.current.padding, duration: 0 },
      FOLLOWING,
    );
  };

  useEffect(() => {
    if (camera === written.current) return;
    written.current = camera;
    // Rounding is for the URL: a map that moved there, or with its twin, stays exactly where it is.
    if (camera !== undefined && camera === cameraOf(mapRef.current)) return;
    const view = camera === undefined ? null : parseCamera(camera);
    if (view === null) {
      mapRef.current?.fitBounds(toCorners(fit.current.bounds), { padding: fit.current.padding }, FOLLOWING);
    } else {
      mapRef.current?.jumpTo({ center: [view.longitude, view.latitude], zoom: view.zoom }, FOLLOWING);
    }
  }, [camera, mapRef]);

  const paddingKey = Object.values(padding).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the padding's four numbers
  useEffect(() => {
    if (written.current === undefined) refit();
  }, [paddingKey, bounds.join()]);

  const view = camera === undefined ? null : parseCamera(camera);
  return {
    initialViewState: view ?? { bounds: toCorners(bounds), fitBoundsOptions: { padding } },
    onMoveEnd: (event: ViewStateChangeEvent & { following?: boolean }) => {
      if (event.following === true) return;
      const text = formatCamera(event.viewState);
      if (text === written.current) return;
      written.current = text;
      navigate({ to: '.', search: (search) => ({ ...search, map: text }), replace: true });
    },
    onResize: (_event: MapEvent) => {
      if (written.current === undefined) refit();
    },
  };
}
