import type { Position } from 'geojson';

const METRES_PER_DEGREE = 111_320;
const DEGREE = Math.PI / 180;

export interface Place {
  /** Metres along the line from its first vertex, on the scale of `lengthM`. */
  readonly measureM: number;
  /** Metres from the position to the line. */
  readonly awayM: number;
}

/**
 * The place on a line nearest to a position, both in degrees. Planar around the position: over the few hundred metres
 * of a segment the error is below that of any phone's satellite fix. `lengthM` is the line's official length, on which
 * measures are shares.
 */
export function measureOfPosition(line: readonly Position[], position: Position, lengthM: number): Place {
  const [lon0 = 0, lat0 = 0] = position;
  const east = METRES_PER_DEGREE * Math.cos(lat0 * DEGREE);
  const points = line.map(
    ([lon = 0, lat = 0]) => [(lon - lon0) * east, (lat - lat0) * METRES_PER_DEGREE] as const,
  );
  let walked = 0;
  let best = { along: 0, away: Number.POSITIVE_INFINITY };
  for (let at = 1; at < points.length; at += 1) {
    const [from, to] = [points[at - 1], points[at]];
    if (from === undefined || to === undefined) continue;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const square = dx * dx + dy * dy;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(from[0] * dx + from[1] * dy) / square));
    const away = Math.hypot(from[0] + share * dx, from[1] + share * dy);
    const length = Math.sqrt(square);
    if (away < best.away) best = { along: walked + share * length, away };
    walked += length;
  }
  return { measureM: walked === 0 ? 0 : (best.along / walked) * lengthM, awayM: best.away };
}
