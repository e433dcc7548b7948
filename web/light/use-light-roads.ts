import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { SegmentTable } from '../../geodata/light/segment-table.ts';
import { type LightTime, useLightTime } from './time/use-light-time.ts';
import type { LightSelection } from './use-light-selection.ts';
import { roadsQuery } from './worker/roads-query.ts';

export interface LightRoads {
  readonly time: LightTime;
  /** The roads with the light of the day in the address; undefined: on the way. */
  readonly table: SegmentTable | undefined;
  /** Nothing can be drawn yet. */
  readonly isWaiting: boolean;
  /** The roads did not come; the figures may have. */
  readonly failure: { readonly retry: () => void } | null;
}

/** The roads of the day looked at, and of every day once somebody moves through time. */
export function useLightRoads(selection: LightSelection): LightRoads {
  const { on } = selection;
  const knownOn = useSearch({ strict: false, select: (search) => search.knownOn });
  const time = useLightTime(selection);
  const roads = useQuery(roadsQuery(on, knownOn, time.history !== undefined));
  const table = roads.data?.on === on && !roads.isPlaceholderData ? roads.data : undefined;
  return {
    time,
    table,
    isWaiting: table === undefined && time.history === undefined && !roads.isError,
    failure: roads.isError ? { retry: () => void roads.refetch() } : null,
  };
}
