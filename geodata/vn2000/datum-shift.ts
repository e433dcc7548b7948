import { FLATTENING, SEMI_MAJOR_M } from './wgs84-ellipsoid.ts';

/** VN-2000 to WGS 84 as PROJ writes `towgs84` (position vector): metres, seconds of arc, parts per million. */
const MOVE_M = [-191.90441429, -39.30318279, -111.45032835] as const;
const TURN_SECONDS = [0.00928836, -0.01975479, 0.00427372] as const;
const GROWTH_PPM = 0.252906278;

const RADIANS = Math.PI / 180;
const [MOVE_X, MOVE_Y, MOVE_Z] = MOVE_M;
const [TURN_X, TURN_Y, TURN_Z] = TURN_SECONDS.map((seconds) => (seconds / 3600) * RADIANS) as [
  number,
  number,
  number,
];
const GROWTH = 1 + GROWTH_PPM * 1e-6;
const ECCENTRICITY_2 = FLATTENING * (2 - FLATTENING);
/** Each round of the latitude gains more than two digits: three would do for a tenth of a millimetre. */
const ROUNDS = 6;

type Geocentric = readonly [x: number, y: number, z: number];

function toGeocentric(lon: number, lat: number): Geocentric {
  const sine = Math.sin(lat * RADIANS);
  const cosine = Math.cos(lat * RADIANS);
  const normal = SEMI_MAJOR_M / Math.sqrt(1 - ECCENTRICITY_2 * sine ** 2);
  return [
    normal * cosine * Math.cos(lon * RADIANS),
    normal * cosine * Math.sin(lon * RADIANS),
    normal * (1 - ECCENTRICITY_2) * sine,
  ];
}

/** The height above the ellipsoid falls away: a map has none. */
function toDegrees([x, y, z]: Geocentric): [number, number] {
  const across = Math.hypot(x, y);
  let lat = Math.atan2(z, across * (1 - ECCENTRICITY_2));
  for (let round = 0; round < ROUNDS; round += 1) {
    const sine = Math.sin(lat);
    const normal = SEMI_MAJOR_M / Math.sqrt(1 - ECCENTRICITY_2 * sine ** 2);
    lat = Math.atan2(z + ECCENTRICITY_2 * normal * sine, across);
  }
  return [Math.atan2(y, x) / RADIANS, lat / RADIANS];
}

/** Longitude and latitude in VN-2000 to WGS 84, degrees; without the shift a place lies 225 m off. */
export function shiftToWgs84(lon: number, lat: number): [number, number] {
  const [x, y, z] = toGeocentric(lon, lat);
  return toDegrees([
    MOVE_X + GROWTH * (x - TURN_Z * y + TURN_Y * z),
    MOVE_Y + GROWTH * (TURN_Z * x + y - TURN_X * z),
    MOVE_Z + GROWTH * (-TURN_Y * x + TURN_X * y + z),
  ]);
}

/** The inverse of `shiftToWgs84`, as PROJ has it: the turn taken back the other way round. */
export function shiftToVn2000(lon: number, lat: number): [number, number] {
  const [x, y, z] = toGeocentric(lon, lat);
  const [a, b, c] = [(x - MOVE_X) / GROWTH, (y - MOVE_Y) / GROWTH, (z - MOVE_Z) / GROWTH];
  return toDegrees([a + TURN_Z * b - TURN_Y * c, -TURN_Z * a + b + TURN_X * c, TURN_Y * a - TURN_X * b + c]);
}
