import type { Crs } from './crs.ts';

/** West, south, east, north in the system named, east first whatever its own axis order. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Twenty digits: GDAL writes 11.21 as 11.2100000000000009. */
const NUMBER = /^[+-]?(?:\d{1,12}(?:\.\d{0,20})?|\.\d{1,20})(?:[eE][+-]?\d{1,2})?$/;

/**
 * Reads a `bbox` of four numbers, or of six with heights that are ignored, in the axis order of its system. Null when it
 * is no box: wrong count, not finite, out of range, south above north, or (unlike the standard, which lets geographic
 * boxes cross the antimeridian) west beyond east. A province lies on one side of it.
 */
export function readBox(text: string, crs: Crs): Box | null {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length !== 4 && parts.length !== 6) return null;
  if (!parts.every((part) => NUMBER.test(part))) return null;
  const numbers = parts.map(Number);
  const flat = numbers.length === 6 ? [numbers[0], numbers[1], numbers[3], numbers[4]] : numbers;
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = flat;
  const box: Box = crs.latFirst ? [b, a, d, c] : [a, b, c, d];
  if (!box.every((number) => Number.isFinite(number) && Math.abs(number) <= crs.reach)) return null;
  const [west, south, east, north] = box;
  if (west > east || south > north) return null;
  if (crs.isGeographic && (west < -180 || east > 180 || south < -90 || north > 90)) return null;
  return box;
}
