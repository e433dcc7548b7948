import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { z } from 'zod';
import type { EmulationBlock } from '../../geodata/contract/blocks.ts';
import type { MatrixFilter } from '../../geodata/matrix/filter-rows.ts';
import { MATRIX_ORDERS, type MatrixOrder } from '../../geodata/matrix/order-rows.ts';
import type { Portal } from '../data/portal.ts';
import { periodsOf } from '../figures/progress.ts';
import type { SharedSearch } from '../selection/search.ts';
import { resolveSelection, type Select, type Selection } from '../selection/use-selection.ts';
import type { matrixSearchSchema } from './matrix-search.ts';

export type MatrixSearch = SharedSearch & z.infer<typeof matrixSearchSchema>;

/** The URL of the matrix read against the portal. */
export interface MatrixSelection extends Selection {
  /** The day changes are counted from; null in the first period. */
  readonly since: string | null;
  readonly order: MatrixOrder;
  readonly isReversed: boolean;
  readonly isAnyTarget: boolean;
  readonly block: EmulationBlock | null;
  readonly filter: MatrixFilter;
  readonly isFiltered: boolean;
}

/** No filter at all. */
export const CLEARED = {
  verdict: undefined,
  kind: undefined,
  district: undefined,
  block: undefined,
  q: undefined,
};

export type MatrixSelect = (patch: Partial<MatrixSearch>, options?: { readonly replace?: boolean }) => void;

/** What does not exist in this plan, tree or list of blocks counts as not asked for. */
export function resolveMatrixSelection(
  search: MatrixSearch,
  portal: Portal,
  blocks: readonly EmulationBlock[],
): MatrixSelection {
  const selection = resolveSelection({ ...search, verdict: undefined }, portal);
  const { on, target } = selection;
  const earlier = periodsOf(portal).findLast((day) => day < on) ?? null;
  const block = blocks.find(({ code }) => code === search.block) ?? null;
  const kind = portal.communes.find((unit) => unit.kind === search.kind)?.kind ?? null;
  const district = portal.districts.find(({ code }) => code === search.district)?.code ?? null;
  const isAnyTarget = search.any === '1';
  const filter: MatrixFilter = {
    verdict: search.verdict ?? null,
    target: isAnyTarget ? null : target.id,
    kind,
    district,
    block: block === null ? null : new Set(block.communes),
    text: search.q ?? '',
  };
  return {
    ...selection,
    since: search.since !== undefined && search.since < on ? search.since : earlier,
    order: MATRIX_ORDERS.find((id) => id === search.sort) ?? 'worst',
    isReversed: search.turned === '1',
    isAnyTarget,
    block,
    filter,
    isFiltered:
      filter.verdict !== null ||
      kind !== null ||
      district !== null ||
      block !== null ||
      filter.text.trim() !== '',
  };
}

export function useMatrixSelection(
  portal: Portal,
  blocks: readonly EmulationBlock[],
): readonly [MatrixSelection, MatrixSelect] {
  const search = useSearch({ from: '/matrix' });
  const navigate = useNavigate({ from: '/matrix' });
  const selection = useMemo(() => resolveMatrixSelection(search, portal, blocks), [search, portal, blocks]);
  const select: MatrixSelect = useCallback(
    (patch, options) => {
      navigate({
        search: (previous: MatrixSearch) => ({ ...previous, ...patch }),
        replace: options?.replace ?? false,
      });
    },
    [navigate],
  );
  return [selection, select];
}

/** The panels of the overview choose through this; what the matrix has no place for stays as it is. */
export function panelSelect(select: MatrixSelect): Select {
  return ({ level: _level, table: _table, verdict: _verdict, ...patch }, options) => select(patch, options);
}
