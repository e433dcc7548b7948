import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { metaQuery } from '../../data/queries.ts';

const EDITORS = ['portal_planner', 'portal_steward'];

/** Whether the one who is signed in may edit light; the API decides again. */
export function useMayEdit(): boolean {
  const plan = useSearch({ strict: false, select: (search) => search.plan });
  const meta = useQuery(metaQuery(plan));
  return meta.data?.roles.some((role) => EDITORS.includes(role)) === true;
}
