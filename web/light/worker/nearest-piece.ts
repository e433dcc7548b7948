import type { SegmentIndex } from '../../../geodata/light/segment-index.ts';

/** Squared distance in the plane of degrees, longitudes squeezed by `k`. */
function squaredDistance(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  k: number,
): number {
  const [dx, dy, ex, ey] = [(bx - ax) * k, by - ay, (px - ax) * k, py - ay];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, (ex * dx + ey * dy) / square));
  return (ex - t * dx) ** 2 + (ey - t * dy) ** 2;
}

/**
 * The row nearest to a place among those `wanted`, within `reach` degrees of latitude; null: none is that near.
 */
export function nearestPiece(
  index: SegmentIndex,
  lon: number,
  lat: number,
  reach: number,
  wanted: (row: number) => boolean,
): number | null {
  const k = Math.cos((lat * Math.PI) / 180);
  let best: number | null = null;
  let least = reach * reach;
  const near = index.boxes?.search(lon - reach / k, lat - reach, lon + reach / k, lat + reach, wanted) ?? [];
  for (const row of near) {
    const last = (index.starts[row + 1] ?? 0) - 1;
    for (let v = index.starts[row] ?? 0; v < last; v += 1) {
      const [ax = 0, ay = 0, bx = 0, by = 0] = index.positions.subarray(v * 2, v * 2 + 4);
      const square = squaredDistance(lon, lat, ax, ay, bx, by, k);
      if (square > least) continue;
      least = square;
      best = row;
    }
  }
  return best;
}
