import { useEffect, useState } from 'react';
import type { Area } from '../../../geodata/light/area-edges.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import type { LightSelection } from '../use-light-selection.ts';
import { lightWorker } from '../worker/roads-query.ts';
import { formatEditList } from './edit-list.ts';

/** An area as a lasso: the segments in it join those being edited. One thrown while the roads are on the way waits for them. */
export function useLasso(
  { classes, edited, select }: LightSelection,
  table: SegmentTable | undefined,
): (area: Area) => void {
  const [thrown, setThrown] = useState<Area | null>(null);
  useEffect(() => {
    if (thrown === null || table === undefined) return;
    let isCurrent = true;
    void lightWorker()
      .pieces(table.on, { kind: 'area', area: thrown }, classes)
      .then(({ rows }) => {
        if (!isCurrent) return;
        setThrown(null);
        const caught = [...rows].map((row) => table.segment[row] ?? 0);
        select({ edit: formatEditList([...new Set([...edited, ...caught])]) }, { replace: true });
      });
    return () => {
      isCurrent = false;
    };
  }, [thrown, table, classes, edited, select]);
  return setThrown;
}
