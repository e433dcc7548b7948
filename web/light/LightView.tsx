import { useQuery } from '@tanstack/react-query';
import { metaQuery } from '../data/queries.ts';
import { Brand } from '../frame/Brand.tsx';
import { FailedState } from '../frame/FailedState.tsx';
import { ViewSwitch } from '../frame/ViewSwitch.tsx';

/** The night view: roads and their light. */
export function LightView() {
  const meta = useQuery(metaQuery);
  if (meta.isError) return <FailedState error={meta.error} onRetry={() => meta.refetch()} />;
  return (
    <main className="view">
      <Brand subtitle={meta.data?.province.name ?? ''} />
      <ViewSwitch />
    </main>
  );
}
