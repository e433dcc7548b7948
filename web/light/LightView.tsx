import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useLayoutEffect, useMemo } from 'react';
import { planSchema } from '../../geodata/plan/plan.ts';
import { communesQuery, districtsQuery, metaQuery } from '../data/queries.ts';
import { FailedState } from '../frame/FailedState.tsx';
import { LoadingView } from '../frame/LoadingView.tsx';
import { LightScene } from './LightScene.tsx';
import { lightWorker } from './worker/roads-query.ts';

/** The night view: roads and their light. */
export function LightView() {
  const planId = useSearch({ from: '/light', select: (search) => search.plan });
  const knownOn = useSearch({ from: '/light', select: (search) => search.knownOn });
  // Before any effect below asks the worker something.
  useLayoutEffect(() => {
    void lightWorker().know(knownOn ?? null);
  }, [knownOn]);
  const meta = useQuery(metaQuery(planId));
  const communes = useQuery(communesQuery);
  const districts = useQuery(districtsQuery);
  const plan = useMemo(() => planSchema.safeParse(meta.data?.plan), [meta.data]);
  const failed = [meta, communes, districts].find(({ isError }) => isError);
  if (failed !== undefined) return <FailedState error={failed.error} onRetry={() => failed.refetch()} />;
  if (!meta.data || !communes.data || !districts.data || !plan.success) return <LoadingView />;
  return (
    <LightScene
      key={knownOn ?? 'today'}
      meta={meta.data}
      plan={plan.data}
      communes={communes.data.units}
      districts={districts.data.units}
    />
  );
}
