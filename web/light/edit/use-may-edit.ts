import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { hasRight } from '../../../geodata/account/rights.ts';
import { metaQuery } from '../../data/queries.ts';

/** Whether the one who is signed in may edit light; the API decides again. */
export function useMayEdit(): boolean {
  const plan = useSearch({ strict: false, select: (search) => search.plan });
  const meta = useQuery(metaQuery(plan));
  return hasRight(meta.data?.roles ?? [], 'portal_planner');
}
