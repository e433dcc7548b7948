import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { HistoryTable } from '../../../geodata/light/light-history.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { beginMapWork } from '../../map/map-work.ts';
import { TOLERANCES, toleranceAt } from '../roads/detail.ts';
import type { Meshes } from '../roads/lamp-layer.ts';
import type { RoadLook } from '../roads/road-look.ts';
import { lightWorker } from '../worker/roads-query.ts';

type MeshesByLook = ReadonlyMap<RoadLook, Meshes>;

/**
 * The roads of a table as triangles, made in the worker: first for the zoom that is looked at, then for the others, so that
 * zooming waits for nothing. Those of the table before stay until the first of the new ones come.
 */
export function useRoadMeshes(map: MapLibre | undefined, drawn: SegmentTable | HistoryTable): MeshesByLook {
  const [meshes, setMeshes] = useState<{ readonly of: unknown; readonly byLook: MeshesByLook }>({
    of: null,
    byLook: new Map(),
  });
  useEffect(() => {
    if (map === undefined) return;
    const end = beginMapWork(map);
    const on = 'since' in drawn ? null : drawn.on;
    const wanted = toleranceAt(map.getZoom());
    let isHere = true;
    const make = async () => {
      for (const tolerance of [wanted, ...TOLERANCES.filter((other) => other !== wanted)]) {
        const made = await lightWorker().roadMeshes(on, tolerance);
        if (!isHere || made === null) break;
        setMeshes((before) => ({
          of: drawn,
          byLook: new Map(
            [...made].map(([look, mesh]) => {
              const known = before.of === drawn ? before.byLook.get(look) : undefined;
              return [look, new Map([...(known ?? []), [tolerance, mesh]])];
            }),
          ),
        }));
      }
    };
    void make().finally(end);
    return () => {
      isHere = false;
      end();
    };
  }, [map, drawn]);
  return meshes.byLook;
}
