import { useMap } from '@vis.gl/react-maplibre';
import type { Polygon } from 'geojson';
import { useEffect } from 'react';
import type { Room } from '../../map/room.ts';

type Props = {
  /** Room the panels take: what lies beneath them is not seen, and not measured. */
  readonly room: Room;
  readonly onView: (area: Polygon, isMoving: boolean) => void;
};

/** Tells what the window shows between the panels, at most once a frame while the map moves. */
export function ViewArea({ room, onView }: Props) {
  const map = useMap().current?.getMap();
  const { top, right, bottom, left } = room;
  useEffect(() => {
    if (map === undefined) return;
    let frame = 0;
    const tell = (isMoving: boolean) => {
      const { clientWidth, clientHeight } = map.getContainer();
      const nw = map.unproject([left, top]);
      const se = map.unproject([clientWidth - right, clientHeight - bottom]);
      const corners = [
        [nw.lng, se.lat],
        [se.lng, se.lat],
        [se.lng, nw.lat],
        [nw.lng, nw.lat],
      ];
      onView({ type: 'Polygon', coordinates: [[...corners, [nw.lng, se.lat]]] }, isMoving);
    };
    const follow = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => tell(true));
    };
    const rest = () => {
      cancelAnimationFrame(frame);
      tell(false);
    };
    rest();
    map.on('move', follow);
    map.on('moveend', rest);
    map.on('resize', rest);
    return () => {
      cancelAnimationFrame(frame);
      map.off('move', follow);
      map.off('moveend', rest);
      map.off('resize', rest);
    };
  }, [map, top, right, bottom, left, onView]);
  return null;
}
