import { QueryClient } from '@tanstack/react-query';
import { ApiFailure } from '../client.ts';

/** A published version does not change under a reader: data is fetched once a visit. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && !(error instanceof ApiFailure && error.isFinal),
    },
  },
});
