import type { MapRef } from '@vis.gl/react-maplibre';
import { type RefObject, useEffect, useRef } from 'react';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import type { Room } from './room.ts';

/** Closer than this a flight does not come, however small the unit. */
const MAX_ZOOM = 11;

/** A unit chosen outside the visible part of the map flies into view; one already there moves nothing. */
export function useFlyToUnit(mapRef: RefObject<MapRef | null>, unit: UnitSummary | null, padding: Room) {
  const flownTo = useRef(unit?.code);
  useEffect(() => {
    const map = mapRef.current;
    if (unit === null || map === null || unit.code === flownTo.current) {
      flownTo.current = unit?.code;
      return;
    }
    flownTo.current = unit.code;
    const { width, height } = map.getContainer().getBoundingClientRect();
    const { x, y } = map.project([...unit.centre]);
    const isInView =
      x > padding.left && x < width - padding.right && y > padding.top && y < height - padding.bottom;
    if (isInView) return;
    const [west, south, east, north] = unit.bbox;
    map.fitBounds(
      [
        [west, south],
        [east, north],
      ],
      { padding, maxZoom: MAX_ZOOM, duration: 700 },
    );
  }, [mapRef, unit, padding]);
}
