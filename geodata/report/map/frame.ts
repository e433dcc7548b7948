/** Longitude, latitude in degrees, WGS 84: a GeoJSON position. */
export type LonLat = readonly number[];

/** A place on the page, in points of 1/72 inch, y downwards. */
export type PagePoint = readonly [x: number, y: number];

/** A rectangle of the page and how places on earth lie in it. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  readonly metresPerPoint: number;
  /** Longitude, latitude in degrees to a place in the frame, whose north-west corner is 0, 0. */
  project(position: LonLat): PagePoint;
}

/** WGS 84. */
const SEMI_MAJOR_M = 6_378_137;
const ECCENTRICITY_SQUARED = 0.006_694_379_990_14;

/** Metres that one degree spans at a latitude on the ellipsoid: along the meridian and along the parallel. */
export function metresPerDegree(latitude: number): { readonly north: number; readonly east: number } {
  const phi = (latitude * Math.PI) / 180;
  const w = 1 - ECCENTRICITY_SQUARED * Math.sin(phi) ** 2;
  const degree = (SEMI_MAJOR_M * Math.PI) / 180;
  return {
    north: (degree * (1 - ECCENTRICITY_SQUARED)) / w ** 1.5,
    east: (degree * Math.cos(phi)) / Math.sqrt(w),
  };
}

/**
 * Fits a box of degrees (west, south, east, north) into width × height points, `margin` points free on each side.
 * An equirectangular plane with the ellipsoid's degrees at the middle of the box: north is up, and lengths within
 * a commune are true to better than 0.1 %, so that the scale bar is. An empty box gets a kilometre around it.
 */
export function fitFrame(
  [west, south, east, north]: readonly [number, number, number, number],
  width: number,
  height: number,
  margin: number,
): MapFrame {
  const [middleLon, middleLat] = [(west + east) / 2, (south + north) / 2];
  const metres = metresPerDegree(middleLat);
  const across = (east - west) * metres.east;
  const along = (north - south) * metres.north;
  const fitted = Math.max(across / (width - 2 * margin), along / (height - 2 * margin));
  const metresPerPoint = fitted > 0 ? fitted : 1000 / (width - 2 * margin);
  return {
    width,
    height,
    metresPerPoint,
    project: ([lon = Number.NaN, lat = Number.NaN]) => [
      width / 2 + ((lon - middleLon) * metres.east) / metresPerPoint,
      height / 2 - ((lat - middleLat) * metres.north) / metresPerPoint,
    ],
  };
}
