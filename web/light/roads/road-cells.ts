import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { toMercator } from '../../../geodata/shape/web-mercator.ts';
import type { Box } from './road-mesh.ts';

/** Cells a side: fine enough that a commune on screen is a few of them, coarse enough to be few draw calls. */
const SIDE = 16;
/** Rows too few to be worth cells. */
const FEW = 256;

type Cell = { readonly box: Box; readonly rows: readonly number[] };

/**
 * Sorts rows into the cells of a grid over them, along a Z-order curve, so that neighbours stay together. A cell's box
 * holds its rows whole; `origin` is the middle of all, EPSG:3857, and boxes count from it.
 */
export function byCell(
  table: Pick<SegmentTable, 'starts' | 'positions'>,
  rows: readonly number[],
): { origin: readonly [number, number]; cells: Cell[] } {
  const boxes = rows.map((row) => boxOf(table, row));
  const [west, south, east, north] = boxes.reduce(union, EMPTY);
  if (rows.length === 0) return { origin: [0, 0], cells: [] };
  const origin = [(west + east) / 2, (south + north) / 2] as const;
  const cellOf = (low: number, high: number, at: number) =>
    Math.min(SIDE - 1, Math.floor(((at - low) / (high - low || 1)) * SIDE));
  const cells = new Map<number, { box: Box; rows: number[] }>();
  boxes.forEach((box, i) => {
    const x = cellOf(west, east, (box[0] + box[2]) / 2);
    const y = cellOf(south, north, (box[1] + box[3]) / 2);
    const key = rows.length < FEW ? 0 : zOrder(x, y);
    const cell = cells.get(key) ?? { box: EMPTY, rows: [] };
    cell.rows.push(rows[i] ?? 0);
    cells.set(key, { box: union(cell.box, box), rows: cell.rows });
  });
  const [ox, oy] = origin;
  return {
    origin,
    cells: [...cells]
      .toSorted(([a], [b]) => a - b)
      .map(
        ([
          ,
          {
            box: [w, s, e, n],
            rows: inside,
          },
        ]) => ({
          box: [w - ox, s - oy, e - ox, n - oy],
          rows: inside,
        }),
      ),
  };
}

const EMPTY: Box = [Infinity, Infinity, -Infinity, -Infinity];

const union = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

function boxOf({ starts, positions }: Pick<SegmentTable, 'starts' | 'positions'>, row: number): Box {
  let [west, south, east, north] = EMPTY;
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
    const lon = positions[2 * at] ?? 0;
    const lat = positions[2 * at + 1] ?? 0;
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [...toMercator([west, south]), ...toMercator([east, north])];
}

/** The bits of both numbers in turn. */
function zOrder(x: number, y: number): number {
  let key = 0;
  for (let bit = 0; 1 << bit < SIDE; bit += 1) {
    key |= ((x >> bit) & 1) << (2 * bit);
    key |= ((y >> bit) & 1) << (2 * bit + 1);
  }
  return key;
}
