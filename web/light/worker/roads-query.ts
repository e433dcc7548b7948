import { queryOptions } from '@tanstack/react-query';
import { proxy, type Remote, wrap } from 'comlink';
import { ROAD_CLASSES } from '../../../geodata/light/road-class.ts';
import { ApiFailure } from '../../client.ts';
import { getLocale } from '../../paraglide/runtime.js';
import type { LightWorker } from './light-worker.ts';

let remote: Remote<LightWorker> | null = null;

/** The one worker that holds the roads; it lives as long as the page, so that coming back to the night is instant. */
export function lightWorker(): Remote<LightWorker> {
  remote ??= wrap<LightWorker>(
    new Worker(new URL('./light-worker.ts', import.meta.url), { type: 'module', name: 'light' }),
  );
  return remote;
}

const bytesListeners = new Set<(bytes: number) => void>();

/** Hears how much of the roads has come so far. */
export function onRoadBytes(hear: (bytes: number) => void): () => void {
  bytesListeners.add(hear);
  return () => bytesListeners.delete(hear);
}

const tellBytes = () =>
  proxy((bytes: number) => {
    for (const hear of bytesListeners) hear(bytes);
  });

/**
 * All roads of the province with their light on a day: indexed in the worker, in typed arrays here. `isCut`: the
 * worker holds every day (`historyQuery`) and cuts this one from them; its rows are others than those of a download.
 */
export const roadsQuery = (on: string, knownOn: string | undefined, isCut = false) =>
  queryOptions({
    queryKey: ['roads', on, knownOn ?? null, isCut],
    queryFn: async () => {
      const classes = ROAD_CLASSES.map(({ id }) => id).join(',');
      const path = `/api/lighting/segments?classes=${classes}&on=${on}${knownOn === undefined ? '' : `&knownOn=${knownOn}`}`;
      const roads = await lightWorker().load(on, knownOn ?? null, path, getLocale(), tellBytes());
      if ('failed' in roads) throw new ApiFailure(roads.failed, roads.problem);
      return roads.table;
    },
    structuralSharing: false,
    placeholderData: (previous) => previous,
    // The worker forgets a day after three others: asking it again must load it again.
    gcTime: 60_000,
  });

/** The roads with the light of every day, so that moving through time asks for nothing more. */
export const historyQuery = (knownOn: string | undefined) =>
  queryOptions({
    queryKey: ['road history', knownOn ?? null],
    queryFn: async () => {
      const classes = ROAD_CLASSES.map(({ id }) => id).join(',');
      const path = `/api/lighting/history?classes=${classes}${knownOn === undefined ? '' : `&knownOn=${knownOn}`}`;
      const roads = await lightWorker().loadHistory(knownOn ?? null, path, getLocale(), tellBytes());
      if ('failed' in roads) throw new ApiFailure(roads.failed, roads.problem);
      return roads.table;
    },
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
