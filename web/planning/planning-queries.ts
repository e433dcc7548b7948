import { queryOptions } from '@tanstack/react-query';
import { planningClient } from './planning-client.ts';

export const promisesQuery = (on: string | undefined, knownOn: string | undefined) =>
  queryOptions({
    queryKey: ['promises', on ?? null, knownOn ?? null],
    queryFn: () => planningClient.promises({ on, knownOn }),
    placeholderData: (previous) => previous,
  });

export const promiseQuery = (id: string, on: string | undefined, knownOn: string | undefined) =>
  queryOptions({
    queryKey: ['promise', id, on ?? null, knownOn ?? null],
    queryFn: () => planningClient.promise(id, { on, knownOn }),
  });

/** Others save and decide too: asked again whenever the page is opened. */
export const scenariosQuery = queryOptions({
  queryKey: ['scenarios'],
  queryFn: planningClient.scenarios,
  staleTime: 0,
});

export const scenarioQuery = (id: string) =>
  queryOptions({ queryKey: ['scenario', id], queryFn: () => planningClient.scenario(id), staleTime: 0 });
