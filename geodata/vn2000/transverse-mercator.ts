import { FLATTENING, SEMI_MAJOR_M } from './wgs84-ellipsoid.ts';

export interface Projection {
  /** Central meridian, degrees. */
  readonly meridian: number;
  /** Scale on the central meridian. */
  readonly scale: number;
}

const FALSE_EASTING_M = 500_000;
const RADIANS = Math.PI / 180;

// The series of Krüger in the third flattening, to its fourth power: C. F. F. Karney, Transverse Mercator with an accuracy
// of a few nanometers, J. Geodesy 85 (2011), https://doi.org/10.1007/s00190-011-0445-3, equations 12, 14, 35 and 36.
const n = FLATTENING / (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
const RECTIFYING_M = (SEMI_MAJOR_M / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const ALPHA = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
  (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
  (49_561 / 161_280) * n ** 4,
];
const BETA = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - (1 / 360) * n ** 4,
  (1 / 48) * n ** 2 + (1 / 15) * n ** 3 - (437 / 1440) * n ** 4,
  (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
  (4397 / 161_280) * n ** 4,
];
/** From the conformal latitude to the geodetic one. */
const DELTA = [
  2 * n - (2 / 3) * n ** 2 - 2 * n ** 3 + (116 / 45) * n ** 4,
  (7 / 3) * n ** 2 - (8 / 5) * n ** 3 - (227 / 45) * n ** 4,
  (56 / 15) * n ** 3 - (136 / 35) * n ** 4,
  (4279 / 630) * n ** 4,
];

const series = (coefficients: readonly number[], term: (twiceJ: number) => number) =>
  coefficients.reduce((sum, coefficient, index) => sum + coefficient * term(2 * (index + 1)), 0);

/** Degrees on the ellipsoid to easting and northing, metres; good to a micrometre within 10° of the meridian. */
export function project({ meridian, scale }: Projection, lon: number, lat: number): [number, number] {
  const across = (lon - meridian) * RADIANS;
  const sine = Math.sin(lat * RADIANS);
  const tangent = Math.sinh(Math.atanh(sine) - ECCENTRICITY * Math.atanh(ECCENTRICITY * sine));
  const xi = Math.atan2(tangent, Math.cos(across));
  const eta = Math.asinh(Math.sin(across) / Math.hypot(tangent, Math.cos(across)));
  const radius = scale * RECTIFYING_M;
  return [
    FALSE_EASTING_M + radius * (eta + series(ALPHA, (k) => Math.cos(k * xi) * Math.sinh(k * eta))),
    radius * (xi + series(ALPHA, (k) => Math.sin(k * xi) * Math.cosh(k * eta))),
  ];
}

/** The inverse of `project`: easting and northing to longitude and latitude. */
export function unproject({ meridian, scale }: Projection, eastM: number, northM: number): [number, number] {
  const radius = scale * RECTIFYING_M;
  const north = northM / radius;
  const east = (eastM - FALSE_EASTING_M) / radius;
  const xi = north - series(BETA, (k) => Math.sin(k * north) * Math.cosh(k * east));
  const eta = east - series(BETA, (k) => Math.cos(k * north) * Math.sinh(k * east));
  const conformal = Math.asin(Math.sin(xi) / Math.cosh(eta));
  return [
    meridian + Math.atan2(Math.sinh(eta), Math.cos(xi)) / RADIANS,
    (conformal + series(DELTA, (k) => Math.sin(k * conformal))) / RADIANS,
  ];
}
