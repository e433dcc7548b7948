import type { Polygon } from 'geojson';
import { useCallback, useState } from 'react';
import type { Area } from '../../../geodata/light/area-edges.ts';
import type { Bilingual } from '../../../geodata/text/bilingual.ts';
import type { LightSelection } from '../use-light-selection.ts';
import type { Buffered } from '../worker/light-worker.ts';
import { lightWorker } from '../worker/roads-query.ts';
import { useLatest } from '../worker/use-latest.ts';

export interface AroundArea {
  /** Null: nothing is asked around anything, or the area is on the way. */
  readonly area: Area | null;
  /** Why there is none. */
  readonly problem: Bilingual | null;
  /** The map moves, and the area with it. */
  readonly isMoving: boolean;
  readonly onView: (area: Polygon, isMoving: boolean) => void;
}

/** The area around what the address names: a buffer that the worker draws, or what the window shows. */
export function useAround({ around, on }: LightSelection, hasRoads: boolean): AroundArea {
  const buffered = useLatest<Buffered | null>(
    `${on} ${hasRoads} ${JSON.stringify(around)}`,
    around === null || around.kind === 'view' || !hasRoads ? null : () => lightWorker().around(on, around),
  );
  const [view, setView] = useState<{ readonly area: Polygon; readonly isMoving: boolean } | null>(null);
  const onView = useCallback((area: Polygon, isMoving: boolean) => setView({ area, isMoving }), []);
  const isView = around?.kind === 'view';
  return {
    area: isView ? (view?.area ?? null) : buffered !== null && 'area' in buffered ? buffered.area : null,
    problem: !isView && buffered !== null && 'problem' in buffered ? buffered.problem : null,
    isMoving: isView && view?.isMoving === true,
    onView,
  };
}
