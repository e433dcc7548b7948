import type { SegmentIndex } from './segment-index.ts';

/** Turf's sphere: metres in a degree of latitude. */
const METRES_PER_DEGREE = (6_371_008.8 * Math.PI) / 180;

export interface NearRow {
  readonly row: number;
  /** Metres from the place to the nearest point of the row, as the crow flies. */
  readonly distanceM: number;
  /** Metres of the row that lie within reach, before weight. */
  readonly insideM: number;
}

/**
 * The rows that come within `reachM` metres of a place, as the crow flies and not along roads:
 *
 *        . - ~ - .
 *     ━━━┿━━━━━━━┿━━━━   insideM: what lies in the circle
 *       (    ·    )
 *        ' - . - '
 *
 * Worked out in a plane around the place, which within some kilometres is as good as the sphere. In the order of the table.
 */
export function rowsNear(
  { boxes, starts, positions }: Pick<SegmentIndex, 'boxes' | 'starts' | 'positions'>,
  lon: number,
  lat: number,
  reachM: number,
  isWanted?: (row: number) => boolean,
): NearRow[] {
  const east = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const [w, h] = [reachM / east, reachM / METRES_PER_DEGREE];
  const found = boxes?.search(lon - w, lat - h, lon + w, lat + h, isWanted) ?? [];
  const near: NearRow[] = [];
  for (const row of found.sort((p, q) => p - q)) {
    let least = Number.POSITIVE_INFINITY;
    let inside = 0;
    const last = (starts[row + 1] ?? 0) - 1;
    for (let v = starts[row] ?? 0; v < last; v += 1) {
      const ax = ((positions[v * 2] ?? 0) - lon) * east;
      const ay = ((positions[v * 2 + 1] ?? 0) - lat) * METRES_PER_DEGREE;
      const dx = ((positions[v * 2 + 2] ?? 0) - lon) * east - ax;
      const dy = ((positions[v * 2 + 3] ?? 0) - lat) * METRES_PER_DEGREE - ay;
      const square = dx * dx + dy * dy;
      const foot = square === 0 ? 0 : -(ax * dx + ay * dy) / square;
      const t = Math.min(1, Math.max(0, foot));
      least = Math.min(least, (ax + t * dx) ** 2 + (ay + t * dy) ** 2);
      if (square === 0) continue;
      // Where the stretch enters and leaves the circle: half a chord before and after the foot.
      const away = (ax + foot * dx) ** 2 + (ay + foot * dy) ** 2;
      const half = reachM * reachM - away;
      if (half <= 0) continue;
      const chord = Math.sqrt(half / square);
      const from = Math.max(0, foot - chord);
      const to = Math.min(1, foot + chord);
      if (to > from) inside += (to - from) * Math.sqrt(square);
    }
    if (least <= reachM * reachM) near.push({ row, distanceM: Math.sqrt(least), insideM: inside });
  }
  return near;
}
