import type { SegmentTable } from '../light/segment-table.ts';

/**
 * A road along a border stands in the table twice, half for either commune:
 *
 *     A  ─ ─ ─ ─ ─ ─      row 7   weight ½   unit A
 *        ════════════     one road
 *     B  ─ ─ ─ ─ ─ ─      row 9   weight ½   unit B
 *
 * Each such row with the row of its other half, both ways. Halves are of one segment and have the same ends; one
 * whose other half is not among the wanted rows has none.
 */
export function twinRows(
  table: Pick<SegmentTable, 'count' | 'segment' | 'unit' | 'weight' | 'starts' | 'positions'>,
  isWanted: (row: number) => boolean,
): ReadonlyMap<number, number> {
  const waiting = new Map<string, number>();
  const twins = new Map<number, number>();
  for (let row = 0; row < table.count; row++) {
    if ((table.weight[row] ?? 1) === 1 || !isWanted(row)) continue;
    const first = (table.starts[row] ?? 0) * 2;
    const last = (table.starts[row + 1] ?? 0) * 2 - 2;
    const ends = [first, last].flatMap((at) => [table.positions[at], table.positions[at + 1]]);
    const key = `${table.segment[row]} ${ends}`;
    const other = waiting.get(key);
    if (other === undefined || table.unit[other] === table.unit[row]) {
      waiting.set(key, row);
      continue;
    }
    waiting.delete(key);
    twins.set(row, other);
    twins.set(other, row);
  }
  return twins;
}
