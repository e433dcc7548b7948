import { useQuery } from '@tanstack/react-query';
import { metaQuery } from '../data/queries.ts';
import { FailedState } from '../frame/FailedState.tsx';
import { dayStyle } from '../map/day-style.ts';
import { MapStage } from '../map/MapStage.tsx';
import { m } from '../paraglide/messages.js';

const style = dayStyle({ origin: window.location.origin });
const padding = { top: 72, right: 380, bottom: 150, left: 380 };

export function Overview() {
  const meta = useQuery(metaQuery);
  if (meta.isError) return <FailedState error={meta.error} onRetry={() => meta.refetch()} />;
  if (meta.data === undefined) return <main className="view" />;
  return (
    <main className="view">
      <MapStage
        mapStyle={style}
        bounds={meta.data.bounds}
        padding={padding}
        label={m.map_label()}
        fallback={null}
      />
    </main>
  );
}
