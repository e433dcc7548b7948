import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { assemblePortal, type Portal } from './portal.ts';
import { communesQuery, districtsQuery, metaQuery, seriesQuery } from './queries.ts';

export type PortalState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: unknown; readonly retry: () => void }
  | { readonly status: 'empty' }
  | { readonly status: 'ready'; readonly portal: Portal };

/** The portal of the plan in the URL, as known on the day given, else the one in the URL, else now. */
export function usePortal(asKnownOn?: string): PortalState {
  const planId = useSearch({ strict: false, select: (search) => search.plan });
  const urlKnownOn = useSearch({ strict: false, select: (search) => search.knownOn });
  const knownOn = asKnownOn ?? urlKnownOn;
  const meta = useQuery(metaQuery(planId));
  const communes = useQuery(communesQuery);
  const districts = useQuery(districtsQuery);
  const series = useQuery(seriesQuery(knownOn, planId));
  const portal = useMemo(
    () =>
      meta.data && communes.data && districts.data && series.data
        ? assemblePortal(meta.data, communes.data.units, districts.data.units, series.data)
        : undefined,
    [meta.data, communes.data, districts.data, series.data],
  );

  const failed = [meta, communes, districts, series].filter(({ isError }) => isError);
  const [first] = failed;
  if (first !== undefined) {
    const retry = () => {
      for (const { refetch } of failed) refetch();
    };
    return { status: 'failed', error: first.error, retry };
  }
  if (portal === undefined) return { status: 'loading' };
  return portal === null ? { status: 'empty' } : { status: 'ready', portal };
}
