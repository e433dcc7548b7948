import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { hasRight, type Right } from '../../geodata/account/rights.ts';
import { metaQuery } from '../data/queries.ts';

/**
 * Whether to show what needs at least this right, such as `useMayWrite('portal_planner')`. False until it is known; the
 * database decides anew on each request.
 */
export function useMayWrite(least: Right): boolean {
  const plan = useSearch({ strict: false, select: (search) => search.plan });
  return hasRight(useQuery(metaQuery(plan)).data?.roles ?? [], least);
}
