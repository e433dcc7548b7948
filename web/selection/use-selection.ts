import { useNavigate, useSearch } from '@tanstack/react-router';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import type { Verdict } from '../../geodata/verdict/verdict.ts';
import type { Portal } from '../data/portal.ts';
import { openingDay } from './opening-day.ts';
import type { OverviewSearch } from './search.ts';

/** The URL read against the portal: names resolved, absent values filled in. */
export interface Selection {
  readonly target: TargetDefinition;
  readonly on: string;
  readonly level: 'commune' | 'district';
  readonly unit: UnitSummary | null;
  /** The verdict that stands out on the map; null: all do. */
  readonly verdict: Verdict | null;
  readonly why: TargetDefinition | null;
  readonly isTable: boolean;
}

export type SelectPatch = Partial<
  Pick<OverviewSearch, 'target' | 'on' | 'unit' | 'level' | 'verdict' | 'why' | 'table' | 'map'>
>;
export type Select = (patch: SelectPatch, options?: { readonly replace?: boolean }) => void;

/** Within the plan, its first and last day included. */
export function clampDay(on: string, portal: Portal): string {
  const { starts, deadline } = portal.plan;
  if (on < starts) return starts;
  return on > deadline ? deadline : on;
}

/** What does not exist in this plan or unit tree counts as not selected. */
export function resolveSelection(search: OverviewSearch, portal: Portal): Selection {
  const target = portal.targets.find(({ id }) => id === search.target) ?? portal.targets[0];
  const unit = search.unit === undefined ? null : (portal.units.get(search.unit) ?? null);
  const why = portal.targets.find(({ id }) => id === search.why) ?? null;
  return {
    target,
    on: clampDay(search.on ?? openingDay(portal), portal),
    level: search.level === 'district' && portal.districts.length > 0 ? 'district' : 'commune',
    unit,
    verdict: search.verdict ?? null,
    why: unit?.level === 'commune' ? why : null,
    isTable: search.table === '1',
  };
}

export function useSelection(portal: Portal): readonly [Selection, Select] {
  const search = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const select: Select = (patch, options) => {
    navigate({
      search: (previous: OverviewSearch) => ({ ...previous, ...patch }),
      replace: options?.replace ?? false,
    });
  };
  return [resolveSelection(search, portal), select];
}
