import { useMemo } from 'react';
import { filterRows } from '../../geodata/matrix/filter-rows.ts';
import { type MatrixRow, makeMatrix } from '../../geodata/matrix/matrix.ts';
import { orderRows } from '../../geodata/matrix/order-rows.ts';
import type { Portal } from '../data/portal.ts';
import type { MatrixSelection } from './use-matrix-selection.ts';

export interface Matrix {
  /** Every commune, in the order of the tree. */
  readonly all: readonly MatrixRow[];
  /** Those that fit all of the filter but its verdict: what the counts of the legend speak of. */
  readonly candidates: readonly MatrixRow[];
  /** Those shown, in the order shown. */
  readonly shown: readonly MatrixRow[];
}

export function useMatrix(portal: Portal, selection: MatrixSelection): Matrix {
  const { on, since, filter, order, isReversed, target } = selection;
  const all = useMemo(() => {
    const { plan, targets, communes, series } = portal;
    return makeMatrix({ plan, targets, communes, series, on, since });
  }, [portal, on, since]);
  const candidates = useMemo(() => filterRows(all, { ...filter, verdict: null }), [all, filter]);
  const shown = useMemo(
    () => orderRows(filterRows(candidates, filter), order, target.id, isReversed),
    [candidates, filter, order, target.id, isReversed],
  );
  return { all, candidates, shown };
}
