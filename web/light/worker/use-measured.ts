import type { Remote } from 'comlink';
import type { Polygon } from 'geojson';
import { useEffect, useState } from 'react';
import type { RoadClass } from '../../../geodata/light/road-class.ts';
import type { LightWorker, Measured } from './light-worker.ts';

/** Light in an area, measured again whenever the area, the classes or the roads change; null while it is on the way. */
export function useMeasured(
  worker: Remote<LightWorker> | null,
  area: Polygon | null,
  classes: readonly RoadClass[],
): Measured | null {
  const [measured, setMeasured] = useState<Measured | null>(null);
  useEffect(() => {
    setMeasured(null);
    if (worker === null || area === null) return;
    let isCurrent = true;
    worker.measure(area, classes).then((answer) => {
      if (isCurrent) setMeasured(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [worker, area, classes]);
  return measured;
}
