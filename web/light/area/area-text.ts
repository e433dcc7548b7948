import type { Polygon } from 'geojson';

const DIGITS = 5;
const MOST_VERTICES = 200;

/** The URL form of a drawn area: `lon,lat,lon,lat…` of its outer ring without the repeated last vertex, about a metre exact. */
export function formatArea({ coordinates }: Polygon): string {
  const ring = coordinates[0] ?? [];
  return ring
    .slice(0, -1)
    .map(([lon = 0, lat = 0]) => `${lon.toFixed(DIGITS)},${lat.toFixed(DIGITS)}`)
    .join(',');
}

/** Null where the text is no area: odd count, fewer than three vertices, numbers outside the world. */
export function parseArea(text: string): Polygon | null {
  const numbers = text.split(',').map(Number);
  if (numbers.length % 2 !== 0 || numbers.length < 6 || numbers.length > 2 * MOST_VERTICES) return null;
  const ring: [number, number][] = [];
  for (let i = 0; i < numbers.length; i += 2) {
    const [lon = Number.NaN, lat = Number.NaN] = numbers.slice(i, i + 2);
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 85)) return null;
    ring.push([lon, lat]);
  }
  const [first] = ring;
  return first === undefined ? null : { type: 'Polygon', coordinates: [[...ring, first]] };
}

/** Lines of "lon, lat" as a person types them; null when they make no area. */
export function parseCoordinateLines(text: string): Polygon | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const pairs = lines.map((line) => line.split(/[\s,;]+/));
  return pairs.every((pair) => pair.length === 2) ? parseArea(pairs.flat().join(',')) : null;
}
