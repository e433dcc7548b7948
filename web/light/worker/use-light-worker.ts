import { type Remote, wrap } from 'comlink';
import { useEffect, useState } from 'react';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import type { LightWorker } from './light-worker.ts';

/** A worker that holds the roads of this view; null until they are in it. */
export function useLightWorker(table: SegmentTable | undefined): Remote<LightWorker> | null {
  const [ready, setReady] = useState<Remote<LightWorker> | null>(null);
  useEffect(() => {
    if (table === undefined) return;
    const worker = new Worker(new URL('./light-worker.ts', import.meta.url), { type: 'module' });
    const remote = wrap<LightWorker>(worker);
    let isCurrent = true;
    remote.load(table).then(() => {
      // A function, since a Remote is itself callable and React would call it.
      if (isCurrent) setReady(() => remote);
    });
    return () => {
      isCurrent = false;
      setReady(null);
      worker.terminate();
    };
  }, [table]);
  return ready;
}
