import type { MapRef } from '@vis.gl/react-maplibre';
import { type RefObject, useEffect, useRef } from 'react';
import { type Area, ringsOf } from '../../../geodata/light/area-edges.ts';
import type { Room } from '../../map/room.ts';
import type { Bounds } from '../../map/use-camera.ts';
import type { LightSelection } from '../use-light-selection.ts';

/** A place is shown no closer than this, however small. */
const MAX_ZOOM = 13.5;
/** And roads no closer than this. */
const ROAD_ZOOM = 15;

export function boundsOf(area: Area): Bounds {
  const ring = ringsOf(area).flat();
  const lons = ring.map(([lon = 0]) => lon);
  const lats = ring.map(([, lat = 0]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/**
 * A unit chosen anywhere flies into view. Returns what to do once the map stands: a link that names a place but
 * no camera opens on that place, one that names roads on them.
 */
export function useShowPlace(
  mapRef: RefObject<MapRef | null>,
  { unit, edited, segment, hasCamera }: LightSelection,
  area: Area | null,
  roads: Bounds | null,
  room: Room,
): () => void {
  const shown = useRef(unit?.code);
  const show = ([west, south, east, north]: Bounds, duration: number, maxZoom = MAX_ZOOM) =>
    mapRef.current?.fitBounds(
      [
        [west, south],
        [east, north],
      ],
      { padding: room, maxZoom, duration },
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another unit is a reason to fly
  useEffect(() => {
    if (unit !== null && unit.code !== shown.current) show(unit.bbox, 700);
    shown.current = unit?.code;
  }, [unit?.code]);
  // What lies around something is only known once the worker has it.
  const hadArea = useRef(area !== null || hasCamera);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first area is a reason to go there
  useEffect(() => {
    if (area === null || hadArea.current) return;
    hadArea.current = true;
    show(boundsOf(area), 0);
  }, [area]);
  // Where roads lie is known when they came: before, or after the map stood.
  const isRoadsAwaited = useRef(!hasCamera && (edited.length > 0 || segment !== null));
  const showRoads = () => {
    if (roads === null || !isRoadsAwaited.current || mapRef.current === null) return;
    isRoadsAwaited.current = false;
    show(roads, 0, ROAD_ZOOM);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first roads are a reason to go there
  useEffect(showRoads, [roads]);
  return () => {
    if (hasCamera) return;
    if (isRoadsAwaited.current) showRoads();
    else if (area !== null) show(boundsOf(area), 0);
    else if (unit !== null) show(unit.bbox, 0);
  };
}
