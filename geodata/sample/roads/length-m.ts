import { sphericalLength } from '../../light/spherical-length.ts';
import type { SampleSegment } from '../sample-rows.ts';

/** Length in whole decimetres, never more than the line itself: measures along it stay on it. */
export function lengthM({ coordinates }: SampleSegment): number {
  const metres = sphericalLength(coordinates.flat(), 0, coordinates.length - 1);
  return Math.floor(metres * 10) / 10;
}
