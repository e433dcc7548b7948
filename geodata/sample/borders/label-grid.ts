import type { PlanePoint } from '../local-plane.ts';

/** Label of a cell outside the province. */
export const OUTSIDE = -1;

/** Square cells over the plane; `labels[row * columns + column]` is an index into the communes, or OUTSIDE. */
export type LabelGrid = {
  readonly columns: number;
  readonly rows: number;
  readonly cellKm: number;
  readonly west: number;
  readonly south: number;
  readonly labels: Int16Array;
};

/** An all-zero grid over the ring; cells whose middle lies outside are OUTSIDE. A frame of two cells stays outside. */
export function gridInside(ring: readonly PlanePoint[], cellKm: number): LabelGrid {
  const xs = ring.map((p) => p[0]);
  const ys = ring.map((p) => p[1]);
  const west = Math.min(...xs) - 2 * cellKm;
  const south = Math.min(...ys) - 2 * cellKm;
  const columns = Math.ceil((Math.max(...xs) - west) / cellKm) + 2;
  const rows = Math.ceil((Math.max(...ys) - south) / cellKm) + 2;
  const labels = new Int16Array(columns * rows).fill(OUTSIDE);
  for (let row = 0; row < rows; row++) {
    const y = south + (row + 0.5) * cellKm;
    const crossings = scanLine(ring, y);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const first = Math.ceil(((crossings[i] ?? 0) - west) / cellKm - 0.5);
      const last = Math.floor(((crossings[i + 1] ?? 0) - west) / cellKm - 0.5);
      if (last >= first) labels.fill(0, row * columns + first, row * columns + last + 1);
    }
  }
  return { columns, rows, cellKm, west, south, labels };
}

/** Where the ring crosses the line at `y`, from west to east. */
export function scanLine(ring: readonly PlanePoint[], y: number): number[] {
  const crossings: number[] = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const a = ring[i];
    const b = ring[i + 1];
    if (a && b && a[1] > y !== b[1] > y) crossings.push(a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]));
  }
  return crossings.sort((p, q) => p - q);
}
