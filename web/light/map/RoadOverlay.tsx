import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useMemo } from 'react';
import type { HistoryTable } from '../../../geodata/light/light-history.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { dayNumber } from '../../../geodata/time/day.ts';
import type { LampLayer } from '../roads/lamp-layer.ts';
import { markLayer, roadLayers } from '../roads/road-layers.ts';
import type { RoadMark } from '../roads/road-marks.ts';
import { roadMesh } from '../roads/road-mesh.ts';
import { ABOVE_ROADS } from './night-style.ts';
import { useRoadMeshes } from './use-road-meshes.ts';
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

/** The roads, in one deck.gl overlay that shares the map's canvas, so that names stay above the glow. */
export function RoadOverlay({ table, drawn, day, classMask, marks }: Props) {
  const map = useMap().current;
  const overlay = useRoadOverlay();
  const meshes = useRoadMeshes(map?.getMap(), drawn);
  const roads = useMemo(
    () => roadLayers(meshes, { classMask, day: dayNumber(day), beforeId: ABOVE_ROADS }),
    [meshes, classMask, day],
  );
  const gap = useMark(table, 'gap', marks.gap);
  const work = useMark(table, 'work', marks.work);
  const chosen = useMark(table, 'chosen', marks.chosen);
  const pointedAt = useMark(table, 'pointedAt', marks.pointedAt);
  const layers = useMemo(
    () => [...roads, gap, work, chosen, pointedAt].filter((layer) => layer !== null),
    [roads, gap, work, chosen, pointedAt],
  );
  useEffect(() => {
    overlay.setProps({ layers });
    if (map === undefined) return;
    // While tiles load, the overlay does not take its place among the map's layers, and would draw over the names.
    const takePlace = () => {
      const isShown = layers.length === 0 || map.getLayer(ROADS_GROUP);
      if (!isShown && map.isStyleLoaded()) overlay.setProps({ layers });
    };
    map.on('sourcedata', takePlace);
    map.on('idle', takePlace);
    return () => {
      map.off('sourcedata', takePlace);
      map.off('idle', takePlace);
    };
  }, [overlay, layers, map]);
  return null;
}

function useMark(table: SegmentTable, mark: RoadMark, rows: readonly number[]): LampLayer | null {
  return useMemo(
    () => (rows.length === 0 ? null : markLayer(roadMesh({ table, rows }, 0), mark, ABOVE_ROADS)),
    [table, mark, rows],
  );
}
