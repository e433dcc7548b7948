import { queryOptions } from '@tanstack/react-query';
import { segmentDetailSchema } from '../../../geodata/contract/segment-detail.ts';
import { api, ask } from '../../client.ts';

/** Everything public about one segment on a day. */
export const segmentQuery = (id: string, on: string, knownOn: string | undefined) =>
  queryOptions({
    queryKey: ['segment', id, on, knownOn ?? null],
    queryFn: () =>
      ask(
        api.api.lighting.segments[':id'].$get({
          param: { id },
          query: { on, ...(knownOn === undefined ? {} : { knownOn }) },
        }),
        segmentDetailSchema,
      ),
  });
