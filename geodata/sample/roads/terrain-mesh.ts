import type { PlanePoint } from '../local-plane.ts';
import { fractalNoise } from '../noise.ts';
import { seededRandom } from '../random.ts';

/** Jittered points over the province, each joined to its up to eight neighbours: where a road could run. */
export type TerrainMesh = {
  readonly columns: number;
  readonly points: PlanePoint[];
  /** How hard the ground is: 1 easy, up to about 3; 0 = outside the province, no road. */
  readonly effort: Float64Array;
  readonly nearest: (p: PlanePoint) => number;
};

const STEP_KM = 0.55;
const hills = fractalNoise(71, 5, 3);

/** @param inside tells whether a point, in kilometres, belongs to the province */
export function terrainMesh(
  widthKm: number,
  heightKm: number,
  inside: (p: PlanePoint) => boolean,
): TerrainMesh {
  const random = seededRandom('terrain');
  const columns = Math.ceil(widthKm / STEP_KM);
  const rows = Math.ceil(heightKm / STEP_KM);
  const points: PlanePoint[] = [];
  const effort = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = (column + random.between(0.15, 0.85)) * STEP_KM;
      const y = (row + random.between(0.15, 0.85)) * STEP_KM;
      if (inside([x, y])) effort[points.length] = Math.max(0.6, 1.5 + 0.9 * hills(x, y));
      points.push([x, y]);
    }
  }
  const nearest = (p: PlanePoint): number => {
    const column = Math.floor(p[0] / STEP_KM);
    const row = Math.floor(p[1] / STEP_KM);
    let best = -1;
    let bestSquare = Number.POSITIVE_INFINITY;
    for (let r = row - 3; r <= row + 3; r++) {
      for (let c = column - 3; c <= column + 3; c++) {
        const node = r * columns + c;
        const q = points[node];
        if (!q || c < 0 || c >= columns || effort[node] === 0) continue;
        const square = (p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2;
        if (square < bestSquare) {
          best = node;
          bestSquare = square;
        }
      }
    }
    if (best < 0) throw new RangeError(`no ground within reach of ${p}`);
    return best;
  };
  return { columns, points, effort, nearest };
}
