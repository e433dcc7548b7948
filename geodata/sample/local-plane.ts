import type { Position } from 'geojson';

/** Kilometres east and north of the plane's origin. */
export type PlanePoint = readonly [x: number, y: number];

const ORIGIN_LON = 105.78;
const ORIGIN_LAT = 10.9;
const MIDDLE_LAT = 11.35;
/** Turf's sphere: 6 371.0088 km. */
const KM_PER_DEGREE = (6371.0088 * Math.PI) / 180;
const KM_PER_DEGREE_EAST = KM_PER_DEGREE * Math.cos((MIDDLE_LAT * Math.PI) / 180);

/**
 * An equirectangular plane through the middle of the province. Over its ±0.45° of latitude east–west lengths
 * are off by at most 0.16 %: enough to lay out a sample, never used for a figure.
 */
export function toPlane(position: Position): PlanePoint {
  const [lon = Number.NaN, lat = Number.NaN] = position;
  return [(lon - ORIGIN_LON) * KM_PER_DEGREE_EAST, (lat - ORIGIN_LAT) * KM_PER_DEGREE];
}

/** Inverse of {@link toPlane}, rounded to 1e-6 degree (about 0.1 m) so that both sides of a border agree exactly. */
export function toPosition([x, y]: PlanePoint): Position {
  return [
    Math.round((ORIGIN_LON + x / KM_PER_DEGREE_EAST) * 1e6) / 1e6,
    Math.round((ORIGIN_LAT + y / KM_PER_DEGREE) * 1e6) / 1e6,
  ];
}
