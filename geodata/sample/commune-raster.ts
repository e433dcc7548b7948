import { scanLine } from './borders/label-grid.ts';
import { type PlanePoint, toPlane } from './local-plane.ts';
import type { SampleUnit } from './sample-rows.ts';

/** Index of the commune at a point, or −1 outside the province; off by at most a cell of 100 m along a border. */
export type CommuneAt = (p: PlanePoint) => number;

const CELL_KM = 0.1;
const COLUMNS = 800;
const ROWS = 1010;

export function communeRaster(communes: readonly SampleUnit[]): CommuneAt {
  const cells = new Int16Array(COLUMNS * ROWS).fill(-1);
  communes.forEach(({ geometry }, index) => {
    for (const polygon of geometry.coordinates) {
      const rings = polygon.map((ring) => ring.map(toPlane));
      const ys = rings.flat().map((p) => p[1]);
      const top = Math.floor(Math.max(...ys) / CELL_KM);
      for (let row = Math.floor(Math.min(...ys) / CELL_KM); row <= top; row++) {
        const y = (row + 0.5) * CELL_KM;
        const crossings = rings.flatMap((ring) => scanLine(ring, y)).sort((p, q) => p - q);
        for (let i = 0; i + 1 < crossings.length; i += 2) {
          const first = Math.ceil((crossings[i] ?? 0) / CELL_KM - 0.5);
          const last = Math.floor((crossings[i + 1] ?? 0) / CELL_KM - 0.5);
          if (last >= first) cells.fill(index, row * COLUMNS + first, row * COLUMNS + last + 1);
        }
      }
    }
  });
  return ([x, y]) => {
    const column = Math.floor(x / CELL_KM);
    const row = Math.floor(y / CELL_KM);
    if (column < 0 || column >= COLUMNS || row < 0 || row >= ROWS) return -1;
    return cells[row * COLUMNS + column] ?? -1;
  };
}
