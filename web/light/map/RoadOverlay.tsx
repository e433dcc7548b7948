import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useMemo, useState } from 'react';
import type { HistoryTable } from '../../../geodata/light/light-history.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { dayNumber } from '../../../geodata/time/day.ts';
import { buffersOf, roadBuffers } from '../roads/road-buffers.ts';
import { markLayer, roadLayers } from '../roads/road-layers.ts';
import { ROAD_MARKS, type RoadMark } from '../roads/road-marks.ts';
import { ABOVE_ROADS } from './night-style.ts';
import { useRoadOverlay } from './use-road-overlay.ts';

type Props = {
  /** What the marks are rows of. */
  readonly table: SegmentTable;
  /** What is drawn: the roads of one day, or of every day. */
  readonly drawn: SegmentTable | HistoryTable;
  /** The day of the light, where the roads of every day are drawn. */
  readonly day: string;
  readonly classMask: number;
  /** Rows under each mark; none where there is nothing to mark. */
  readonly marks: Readonly<Record<RoadMark, readonly number[]>>;
};

/** The name @deck.gl/maplibre gives to what it draws below a layer. */
const ROADS_GROUP = `deck-maplibre-layer-group-before:${ABOVE_ROADS}`;

/** Finer steps of zoom than this are not worth new uniforms. */
const ZOOM_STEPS = 8;

/** The roads, in one deck.gl overlay that shares the map's canvas, so that names stay above the glow. */
export function RoadOverlay({ table, drawn, day, classMask, marks }: Props) {
  const map = useMap().current;
  const overlay = useRoadOverlay();
  const buffers = useMemo(() => roadBuffers(drawn), [drawn]);
  const { gap, work, chosen, pointedAt } = marks;
  const gapBuffers = useMemo(() => buffersOf(table, 'lit', gap), [table, gap]);
  const workBuffers = useMemo(() => buffersOf(table, 'lit', work), [table, work]);
  const chosenBuffers = useMemo(() => buffersOf(table, 'lit', chosen), [table, chosen]);
  const pointedAtBuffers = useMemo(() => buffersOf(table, 'lit', pointedAt), [table, pointedAt]);
  const [zoom, setZoom] = useState(() => map?.getZoom() ?? 9);
  useEffect(() => {
    if (map === undefined) return;
    const follow = () => setZoom(Math.round(map.getZoom() * ZOOM_STEPS) / ZOOM_STEPS);
    follow();
    map.on('zoom', follow);
    return () => {
      map.off('zoom', follow);
    };
  }, [map]);
  useEffect(() => {
    const marked = {
      gap: gapBuffers,
      work: workBuffers,
      chosen: chosenBuffers,
      pointedAt: pointedAtBuffers,
    };
    const eye = { zoom, latitude: map?.getCenter().lat ?? 0, beforeId: ABOVE_ROADS };
    const layers = [
      ...roadLayers(buffers, { ...eye, classMask, day: dayNumber(day) }),
      ...ROAD_MARKS.map((mark) => (marked[mark].length > 0 ? markLayer(marked[mark], mark, eye) : null)),
    ];
    overlay.setProps({ layers });
    if (map === undefined) return;
    // While tiles load, the overlay does not take its place among the map's layers, and would draw over the names.
    const takePlace = () => {
      const isShown = layers.every((layer) => layer === null) || map.getLayer(ROADS_GROUP);
      if (!isShown && map.isStyleLoaded()) overlay.setProps({ layers });
    };
    map.on('sourcedata', takePlace);
    map.on('idle', takePlace);
    return () => {
      map.off('sourcedata', takePlace);
      map.off('idle', takePlace);
    };
  }, [overlay, buffers, gapBuffers, workBuffers, chosenBuffers, pointedAtBuffers, zoom, classMask, day, map]);
  return null;
}
