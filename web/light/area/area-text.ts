import type { Polygon, Position } from 'geojson';

/** Steps of 1e-5 degree: about a metre. */
const STEPS_PER_DEGREE = 1e5;
const MOST_VERTICES = 400;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Outer ring without the repeated last vertex. */
function cornersOf({ coordinates }: Polygon): Position[] {
  return (coordinates[0] ?? []).slice(0, -1);
}

/** Null where the corners make no area: fewer than three, too many, outside the world. */
function polygonOf(corners: readonly (readonly [number, number])[]): Polygon | null {
  const [first] = corners;
  if (first === undefined || corners.length < 3 || corners.length > MOST_VERTICES) return null;
  if (!corners.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 85)) return null;
  return { type: 'Polygon', coordinates: [[...corners, first].map(([lon, lat]) => [lon, lat])] };
}

/**
 * The URL form of a drawn area: differences from corner to corner in steps of 1e-5 degree, zigzag, five bits a
 * character (the sixth says that more follow), in letters a URL leaves alone. Four corners take about 25 characters.
 */
export function formatArea(area: Polygon): string {
  let text = '';
  let last: [number, number] = [0, 0];
  for (const [lon = 0, lat = 0] of cornersOf(area)) {
    const here: [number, number] = [Math.round(lon * STEPS_PER_DEGREE), Math.round(lat * STEPS_PER_DEGREE)];
    text += numberText(here[0] - last[0]) + numberText(here[1] - last[1]);
    last = here;
  }
  return text;
}

function numberText(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  do {
    const bits = rest % 32;
    rest = Math.floor(rest / 32);
    text += ALPHABET[rest > 0 ? bits + 32 : bits];
  } while (rest > 0);
  return text;
}

/** The inverse of `formatArea`; also reads `lon,lat,lon,lat…`, as a person writes a link by hand. Null: no area. */
export function parseArea(text: string): Polygon | null {
  const steps = text.includes(',') ? null : readNumbers(text);
  if (steps === null) return text.includes(',') ? parseDegrees(text.split(',')) : null;
  if (steps.length % 2 !== 0) return null;
  let [x, y] = [0, 0];
  const corners: [number, number][] = [];
  for (let at = 0; at < steps.length; at += 2) {
    x += steps[at] ?? 0;
    y += steps[at + 1] ?? 0;
    corners.push([x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE]);
  }
  return polygonOf(corners);
}

function readNumbers(text: string): number[] | null {
  const numbers: number[] = [];
  let [value, weight] = [0, 1];
  for (const letter of text) {
    const code = ALPHABET.indexOf(letter);
    if (code < 0) return null;
    value += (code % 32) * weight;
    weight *= 32;
    if (code >= 32) continue;
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    [value, weight] = [0, 1];
  }
  return weight === 1 ? numbers : null;
}

function parseDegrees(parts: readonly string[]): Polygon | null {
  const numbers = parts.map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (numbers.length % 2 !== 0) return null;
  const corners: [number, number][] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    corners.push([numbers[at] ?? Number.NaN, numbers[at + 1] ?? Number.NaN]);
  }
  return polygonOf(corners);
}

/** Lines of "lon, lat" as a person types them; null when they make no area. */
export function parseCoordinateLines(text: string): Polygon | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const pairs = lines.map((line) => line.split(/[\s,;]+/));
  return pairs.every((pair) => pair.length === 2) ? parseDegrees(pairs.flat()) : null;
}

/** The area as lines a person can correct: the inverse of `parseCoordinateLines`. */
export function coordinateLines(area: Polygon): string {
  return cornersOf(area)
    .map(([lon = 0, lat = 0]) => `${lon.toFixed(5)}, ${lat.toFixed(5)}`)
    .join('\n');
}
