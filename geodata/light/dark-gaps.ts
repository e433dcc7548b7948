import { longestWayM } from './longest-way.ts';
import { connectedRows, joinRoads } from './road-joints.ts';
import type { SegmentTable } from './segment-table.ts';

/** Dark road without a lamp in between, across joined segments, crossings and commune borders. */
export interface DarkGap {
  /** Rows of the table, in its order. */
  readonly rows: readonly number[];
  /** Metres of dark road in all, weighted: a road on a border counts half for either side. */
  readonly metres: number;
  /** Metres between the two places in it that lie farthest apart by road. */
  readonly throughM: number;
  /** Routes and units (indices of the table), each with the longest dark first. */
  readonly routes: readonly number[];
  readonly units: readonly number[];
}

type Columns = Pick<SegmentTable, 'count' | 'route' | 'unit' | 'weight' | 'lengthM' | 'starts' | 'positions'>;

/**
 * The dark of a network in connected stretches, the longest first, `shown` at most:
 *
 *     ●────●━━━━●━━━━●────●        ━ dark   ─ lit
 *               ┃                  one gap: four pieces, three routes
 *          ●━━━━●────●
 *
 * `isDark` says which rows count. Equal lengths keep the order of the table.
 */
export function darkGaps(table: Columns, isDark: (row: number) => boolean, shown: number): DarkGap[] {
  const dark: number[] = [];
  for (let row = 0; row < table.count; row++) if (isDark(row)) dark.push(row);
  const joints = joinRoads(table, dark);
  const weighted = (row: number) => (table.lengthM[row] ?? 0) * (table.weight[row] ?? 1);
  const gaps = connectedRows(joints).map((rows) => ({
    rows,
    metres: rows.reduce((sum, row) => sum + weighted(row), 0),
  }));
  gaps.sort((p, q) => q.metres - p.metres || (p.rows[0] ?? 0) - (q.rows[0] ?? 0));
  return gaps.slice(0, shown).map(({ rows, metres }) => ({
    rows,
    metres,
    throughM: longestWayM(table, joints, rows),
    routes: byMetres(rows, weighted, (row) => table.route[row] ?? -1),
    units: byMetres(rows, weighted, (row) => table.unit[row] ?? -1).filter((unit) => unit >= 0),
  }));
}

/** Who has how much of it, the most first; equal ones by number. */
function byMetres(
  rows: readonly number[],
  metresOf: (row: number) => number,
  ownerOf: (row: number) => number,
): number[] {
  const sums = new Map<number, number>();
  for (const row of rows) {
    const owner = ownerOf(row);
    sums.set(owner, (sums.get(owner) ?? 0) + metresOf(row));
  }
  return [...sums].sort(([a, p], [b, q]) => q - p || a - b).map(([owner]) => owner);
}
