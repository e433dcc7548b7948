import { queryOptions } from '@tanstack/react-query';
import { placeListSchema } from '../../../geodata/contract/places.ts';
import { api, ask, given } from '../../client.ts';

/** All public places of a day: small enough to come at once. */
export const placesQuery = (on: string, knownOn: string | undefined) =>
  queryOptions({
    queryKey: ['places', on, knownOn ?? null],
    queryFn: async () => {
      const request = api.api.places.$get({ query: { on, ...given({ knownOn }) } });
      return (await ask(request, placeListSchema)).features.map(({ geometry, properties }) => ({
        ...properties,
        lon: geometry.coordinates[0],
        lat: geometry.coordinates[1],
      }));
    },
    placeholderData: (previous) => previous,
  });
