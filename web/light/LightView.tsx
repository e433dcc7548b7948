import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { lightingSegmentsSchema } from '../../geodata/contract/lighting.ts';
import { decodeSegments } from '../../geodata/light/segment-columns.ts';
import { communesQuery, metaQuery } from '../data/queries.ts';
import { MapStage } from '../map/MapStage.tsx';
import { nightStyle } from './map/night-style.ts';
import { RoadOverlay } from './map/RoadOverlay.tsx';

/** The night view: roads and their light. */
export function LightView() {
  const meta = useQuery(metaQuery);
  const communes = useQuery(communesQuery);
  const seg = useQuery({
    queryKey: ['s'],
    queryFn: async () =>
      decodeSegments(lightingSegmentsSchema.parse(await (await fetch('/api/lighting/segments')).json())),
  });
  const style = useMemo(
    () => nightStyle({ origin: location.origin, communes: communes.data?.units ?? [] }),
    [communes.data],
  );
  if (!meta.data) return null;
  return (
    <main className="view">
      <MapStage
        mapStyle={style}
        bounds={meta.data.bounds}
        padding={{ top: 40, bottom: 40, left: 390, right: 390 }}
        label="x"
        fallback={null}
      >
        {seg.data && <RoadOverlay table={seg.data} classMask={-1} />}
      </MapStage>
    </main>
  );
}
