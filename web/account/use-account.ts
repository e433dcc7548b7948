import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { hasRight, type Right } from '../../geodata/account/rights.ts';
import type { Meta } from '../../geodata/contract/meta.ts';
import { metaQuery } from '../data/queries.ts';

function useMeta(): Meta | undefined {
  const plan = useSearch({ strict: false, select: (search) => search.plan });
  return useQuery(metaQuery(plan)).data;
}

/** Who is signed in; null for the public, undefined while nobody knows yet. */
export function useAccount(): Meta['account'] | undefined {
  return useMeta()?.account;
}

/**
 * Whether to show what needs at least this right, such as `useMayWrite('portal_planner')`. False until it is known; the
 * database decides anew on each request.
 */
export function useMayWrite(least: Right): boolean {
  return hasRight(useMeta()?.roles ?? [], least);
}
