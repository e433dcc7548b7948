import type { QueryClient } from '@tanstack/react-query';
import { forgetRoads } from '../light/worker/forget-roads.ts';

/** Promises were written: every list, road and map that tells of them is asked anew. */
export async function promisesChanged(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['promises'] }),
    queries.invalidateQueries({ queryKey: ['promise'] }),
    queries.invalidateQueries({ queryKey: ['segment'] }),
    forgetRoads(queries),
  ]);
}
