import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { accidentListSchema } from '../../../geodata/contract/places.ts';
import type { UnitSummary } from '../../../geodata/contract/units.ts';
import { useMayWrite } from '../../account/use-may-write.ts';
import { api, ask, given } from '../../client.ts';
import { placesQuery } from '../places/places-query.ts';
import type { Evidence } from '../worker/budget-case.ts';

/** Accidents up to a day, for those whose account may read them. */
const accidentsQuery = (on: string, knownOn: string | undefined) =>
  queryOptions({
    queryKey: ['accidents', on, knownOn ?? null],
    queryFn: async () => {
      const request = api.api.accidents.$get({ query: { to: on, ...given({ knownOn }) } });
      return (await ask(request, accidentListSchema)).features.map(({ geometry, properties }) => ({
        point: geometry === null ? null : { lon: geometry.coordinates[0], lat: geometry.coordinates[1] },
        segment: properties.segment,
        count: properties.count,
      }));
    },
  });

type Places = Awaited<ReturnType<NonNullable<ReturnType<typeof placesQuery>['queryFn']>>>;
type Accidents = Evidence['accidents'];

/** The same evidence is told to the worker by the same number, so that it works out once what stands beside a road. */
let made = 0;

function evidenceOf(communes: readonly UnitSummary[], places: Places | null, accidents: Accidents): Evidence {
  made += 1;
  return {
    key: made,
    households: new Map(communes.map(({ code, households }) => [code, households])),
    schools: places?.filter(({ kind }) => kind === 'school').map(({ lon, lat }) => ({ lon, lat })) ?? null,
    accidents,
  };
}

/** What weighs beside length and cost; null while it is on the way. What could not be loaded, or may not be read, is null in it. */
export function useEvidence(on: string | undefined, communes: readonly UnitSummary[]): Evidence | null {
  const knownOn = useSearch({ from: '/light', select: (search) => search.knownOn });
  const mayRead = useMayWrite('portal_planner');
  const isAsked = on !== undefined;
  const places = useQuery({ ...placesQuery(on ?? '', knownOn), enabled: isAsked });
  const accidents = useQuery({ ...accidentsQuery(on ?? '', knownOn), enabled: isAsked && mayRead });
  const isHere =
    isAsked && !places.isPending && !places.isPlaceholderData && (!mayRead || !accidents.isPending);
  return useMemo(
    () =>
      isHere ? evidenceOf(communes, places.data ?? null, (mayRead ? accidents.data : null) ?? null) : null,
    [isHere, communes, places.data, accidents.data, mayRead],
  );
}

/** The same for a file, asked for once. */
export async function readEvidence(
  queries: QueryClient,
  communes: readonly UnitSummary[],
  {
    on,
    knownOn,
    mayReadAccidents,
  }: { readonly on: string; readonly knownOn: string | undefined; readonly mayReadAccidents: boolean },
): Promise<Evidence> {
  const [places, accidents] = await Promise.all([
    queries.ensureQueryData(placesQuery(on, knownOn)).catch(() => null),
    mayReadAccidents ? queries.ensureQueryData(accidentsQuery(on, knownOn)).catch(() => null) : null,
  ]);
  return evidenceOf(communes, places, accidents);
}
