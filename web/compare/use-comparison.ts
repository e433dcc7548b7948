import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Portal } from '../data/portal.ts';
import type { SharedSearch } from '../selection/search.ts';
import type { CompareSearch } from './compare-search.ts';
import { type Comparison, resolveComparison } from './comparison.ts';

type Patch = Partial<SharedSearch & CompareSearch>;
export type SelectComparison = (patch: Patch) => void;

/** The comparison in the URL, and how to change it. */
export function useComparison(portal: Portal): readonly [Comparison, SelectComparison] {
  const search = useSearch({ from: '/compare' });
  const navigate = useNavigate({ from: '/compare' });
  const comparison = useMemo(() => resolveComparison(search, portal), [search, portal]);
  const select: SelectComparison = (patch) => {
    void navigate({ search: (previous) => ({ ...previous, ...patch }) });
  };
  return [comparison, select];
}
