import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { hasRight } from '../../geodata/account/rights.ts';
import type { Meta } from '../../geodata/contract/meta.ts';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import { type Plan, planSchema } from '../../geodata/plan/plan.ts';
import { communesQuery, metaQuery } from '../data/queries.ts';

/** What the pages of scenarios and promises know of the portal. */
export interface Known {
  readonly meta: Meta;
  readonly plan: Plan;
  readonly communes: readonly UnitSummary[];
  readonly isPlanner: boolean;
  readonly isSteward: boolean;
  readonly username: string | null;
}

type KnownState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: unknown; readonly retry: () => void }
  | { readonly status: 'ready'; readonly known: Known };

export function useKnown(): KnownState {
  const planId = useSearch({ strict: false, select: (search) => search.plan });
  const meta = useQuery(metaQuery(planId));
  const communes = useQuery(communesQuery);
  const failed = [meta, communes].find(({ isError }) => isError);
  if (failed !== undefined) {
    return { status: 'failed', error: failed.error, retry: () => void failed.refetch() };
  }
  if (meta.data === undefined || communes.data === undefined) return { status: 'loading' };
  const isSteward = hasRight(meta.data.roles, 'portal_steward');
  return {
    status: 'ready',
    known: {
      meta: meta.data,
      plan: planSchema.parse(meta.data.plan),
      communes: communes.data.units,
      isSteward,
      isPlanner: hasRight(meta.data.roles, 'portal_planner'),
      username: meta.data.account?.username ?? null,
    },
  };
}
