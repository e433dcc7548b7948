import { distance } from '@turf/turf';

/**
 * Length in metres of the vertices `from` to `to` (last one included) of flat lon, lat degrees, on Turf's
 * sphere (haversine, radius 6,371,008.8 m). Against the ellipsoid: +0.52 % north–south, −0.12 % east–west.
 */
export function sphericalLength(positions: ArrayLike<number>, from: number, to: number): number {
  let metres = 0;
  for (let at = from * 2; at < to * 2; at += 2) {
    metres += legLength(positions[at], positions[at + 1], positions[at + 2], positions[at + 3]);
  }
  return metres;
}

/** Length in metres from one lon, lat to another, on the same sphere; NaN when a number is missing. */
export function legLength(
  lonA = Number.NaN,
  latA = Number.NaN,
  lonB = Number.NaN,
  latB = Number.NaN,
): number {
  return distance([lonA, latA], [lonB, latB], { units: 'meters' });
}
