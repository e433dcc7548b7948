import { compareNames } from '../text/collate.ts';
import { saysNothing, type Verdict } from '../verdict/verdict.ts';
import { cellOf, type MatrixCell, type MatrixRow } from './matrix.ts';

export const MATRIX_ORDERS = ['worst', 'district', 'name', 'verdict', 'value', 'change'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

interface Ordering {
  readonly compare: (p: MatrixRow, q: MatrixRow, target: string) => number;
  /** Rows with nothing to say in this order stand last, whichever way round it is. */
  readonly isSilent?: (row: MatrixRow, target: string) => boolean;
}

/** Worst first; the last two never stand for a failure and are kept apart as silent. */
const SEVERITY: Record<Verdict, number> = { at_risk: 0, late: 1, on_track: 2, met: 3, stale: 4, no_data: 5 };

const sum = (row: MatrixRow) => row.cells.reduce((total, { gap }) => total + gap, 0);
const silence = ({ verdicts }: MatrixRow) => verdicts.no_data + verdicts.stale;

/** Gaps are sums in floating point: a hair apart is the same. */
const SAME_GAP = 1e-9;
const moreGap = (p: number, q: number) => (Math.abs(p - q) < SAME_GAP ? 0 : q - p);

function byCell(compare: (p: MatrixCell, q: MatrixCell) => number): Ordering['compare'] {
  return (p, q, target) => {
    const [one, other] = [cellOf(p, target), cellOf(q, target)];
    return one === undefined || other === undefined ? 0 : compare(one, other);
  };
}

/**
 *     worst     more targets at risk; then more late; then more on track, i.e. not yet met; then the larger sum of
 *               gaps to the thresholds; then fewer without a figure. Rows without any verdict last.
 *     district  the unit tree: district by code, commune by code
 *     name      Vietnamese alphabetical order
 *     verdict   of the chosen target: at risk, late, on track, met; within one the larger gap first
 *     value     of the chosen target, lowest first
 *     change    fewest improved less worsened; then more worsened
 */
const ORDERINGS: Record<MatrixOrder, Ordering> = {
  worst: {
    compare: (p, q) =>
      q.verdicts.at_risk - p.verdicts.at_risk ||
      q.verdicts.late - p.verdicts.late ||
      q.verdicts.on_track - p.verdicts.on_track ||
      moreGap(sum(p), sum(q)) ||
      silence(p) - silence(q),
    isSilent: (row) => silence(row) === row.cells.length,
  },
  district: { compare: (p, q) => byTree(p, q) },
  name: { compare: (p, q) => compareNames(p.unit.name, q.unit.name) },
  verdict: {
    compare: byCell((p, q) => SEVERITY[p.verdict] - SEVERITY[q.verdict] || moreGap(p.gap, q.gap)),
    isSilent: (row, target) => saysNothing(cellOf(row, target)?.verdict ?? 'no_data'),
  },
  value: {
    compare: byCell((p, q) => (p.value ?? 0) - (q.value ?? 0)),
    isSilent: (row, target) => (cellOf(row, target)?.value ?? null) === null,
  },
  change: {
    compare: (p, q) => p.improved - p.worsened - (q.improved - q.worsened) || q.worsened - p.worsened,
  },
};

function byTree({ unit: p }: MatrixRow, { unit: q }: MatrixRow): number {
  return compareCodes(p.parentCode ?? '', q.parentCode ?? '') || compareCodes(p.code, q.code);
}

function compareCodes(p: string, q: string): number {
  if (p === q) return 0;
  return p < q ? -1 : 1;
}

/** The rows in an order, turned round when `isReversed`; equal ones by name, then by code, always the same way. */
export function orderRows(
  rows: readonly MatrixRow[],
  by: MatrixOrder,
  target: string,
  isReversed = false,
): MatrixRow[] {
  const { compare, isSilent } = ORDERINGS[by];
  return rows.toSorted((p, q) => {
    const silent = Number(isSilent?.(p, target) ?? false) - Number(isSilent?.(q, target) ?? false);
    return (
      silent ||
      compare(p, q, target) * (isReversed ? -1 : 1) ||
      compareNames(p.unit.name, q.unit.name) ||
      compareCodes(p.unit.code, q.unit.code)
    );
  });
}
