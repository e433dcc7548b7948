import { infiniteQueryOptions } from '@tanstack/react-query';
import { auditPageSchema } from '../../geodata/contract/audit.ts';
import { api, ask, given } from '../client.ts';
import type { AuditSearch } from './audit-search.ts';

/** Only what was asked for: an empty field asks for nothing. */
export function asked({ actor, action, subject, from, to }: AuditSearch): Partial<Record<string, string>> {
  const trimmed = { actor, action, subject, from, to };
  return given(
    Object.fromEntries(Object.entries(trimmed).map(([key, value]) => [key, value?.trim() || undefined])),
  );
}

/** The log from the newest on, page by page towards the past. */
export const auditQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', asked(search)],
    queryFn: ({ pageParam }) =>
      ask(
        api.api.audit.$get({
          query: { ...asked(search), ...(pageParam === null ? {} : { before: String(pageParam) }) },
        }),
        auditPageSchema,
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
