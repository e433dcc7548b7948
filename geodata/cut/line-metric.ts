import type { Position } from 'geojson';

const ECCENTRICITY_SQUARED = 0.00669437999014;
const SEMI_MAJOR_M = 6_378_137;
const RADIANS = Math.PI / 180;

/** Metres per degree of longitude and of latitude around one latitude of the WGS 84 ellipsoid. */
export interface Metric {
  readonly perLon: number;
  readonly perLat: number;
}

/** The ellipsoid's own radii at a latitude: over the few kilometres of a road this agrees with the geodesic to 1e-6. */
export function metricAt(latitude: number): Metric {
  const sine = Math.sin(latitude * RADIANS);
  const bend = 1 - ECCENTRICITY_SQUARED * sine * sine;
  return {
    perLon: (RADIANS * SEMI_MAJOR_M * Math.cos(latitude * RADIANS)) / Math.sqrt(bend),
    perLat: (RADIANS * SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED)) / bend ** 1.5,
  };
}

/**
 * Metres from the start of a line to each vertex, scaled so that the last is `lengthM` (the official geodesic
 * length). The middle of the line's latitudes gives the metric, as portal.line_part does in SQL.
 */
export function measures(line: readonly Position[], lengthM: number): Float64Array {
  let south = Infinity;
  let north = -Infinity;
  for (const [, lat = Number.NaN] of line) {
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const { perLon, perLat } = metricAt((south + north) / 2);
  const at = new Float64Array(line.length);
  for (let i = 1; i < line.length; i += 1) {
    const [x0 = 0, y0 = 0] = line[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = line[i] ?? [];
    at[i] = (at[i - 1] ?? 0) + Math.hypot((x1 - x0) * perLon, (y1 - y0) * perLat);
  }
  const total = at[at.length - 1] ?? 0;
  return total > 0 ? at.map((m) => (m / total) * lengthM) : at;
}
