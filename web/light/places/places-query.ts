import { queryOptions } from '@tanstack/react-query';
import { client } from '../../client.ts';

/** All public places of a day: small enough to come at once. */
export const placesQuery = (on: string, knownOn: string | undefined) =>
  queryOptions({
    queryKey: ['places', on, knownOn ?? null],
    queryFn: async () =>
      (await client.places(on, knownOn)).features.map(({ geometry, properties }) => ({
        ...properties,
        lon: geometry.coordinates[0],
        lat: geometry.coordinates[1],
      })),
    placeholderData: (previous) => previous,
  });
