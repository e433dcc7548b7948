import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Meta } from '../../geodata/contract/meta.ts';
import { metaQuery } from '../data/queries.ts';

/** Who is signed in; null for the public, undefined while nobody knows yet. */
export function useAccount(): Meta['account'] | undefined {
  const plan = useSearch({ strict: false, select: (search) => search.plan });
  return useQuery(metaQuery(plan)).data?.account;
}
