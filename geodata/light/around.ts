import type { Position } from 'geojson';

/** What lies within so many metres of a point, a line, a segment of road; or all that the window shows. */
export type Around =
  | { readonly kind: 'point' | 'line'; readonly metres: number; readonly line: readonly Position[] }
  | { readonly kind: 'segment'; readonly metres: number; readonly segment: number }
  | { readonly kind: 'view' };

/** Metres a buffer may be wide; beyond them a unit or a drawn area is the better question. */
export const BUFFER_M = { least: 1, most: 20_000 } as const;
const MOST_VERTICES = 100;

/** Whether a buffer may be so wide; NaN, infinity, zero and negative numbers may not. */
export function isBufferWidth(metres: number): boolean {
  return metres >= BUFFER_M.least && metres <= BUFFER_M.most;
}

const numberOf = (text: string) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN);

/**
 * `point,500,106.1,11.3`, `line,300,106.1,11.3,106.2,11.3`, `segment,200,1234`, `view`; metres, then degrees WGS 84.
 * Null: none of these, a width that `isBufferWidth` refuses, or a place outside the world.
 */
export function parseAround(text: string): Around | null {
  if (text === 'view') return { kind: 'view' };
  const [kind, width = '', ...rest] = text.split(',');
  const metres = numberOf(width);
  if (!isBufferWidth(metres)) return null;
  if (kind === 'segment') {
    const [segment = ''] = rest;
    return rest.length === 1 && /^\d{1,12}$/.test(segment)
      ? { kind, metres, segment: Number(segment) }
      : null;
  }
  const line = placesOf(rest.map(numberOf));
  if (line === null || kind !== (line.length === 1 ? 'point' : 'line')) return null;
  return { kind, metres, line };
}

function placesOf(numbers: readonly number[]): Position[] | null {
  const line: Position[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const [lon = Number.NaN, lat = Number.NaN] = [numbers[at], numbers[at + 1]];
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 85)) return null;
    line.push([lon, lat]);
  }
  const isLine = line.some(([lon, lat]) => lon !== line[0]?.[0] || lat !== line[0]?.[1]);
  return line.length === 1 || (isLine && line.length <= MOST_VERTICES) ? line : null;
}

/** Lines of "lon, lat": one makes a point, several a line. Null: neither, or a width that is refused. */
export function aroundOfLines(text: string, metres: number): Around | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const pairs = lines.map((line) => line.split(/[\s,;]+/));
  if (pairs.length === 0 || !pairs.every((pair) => pair.length === 2)) return null;
  return parseAround([pairs.length === 1 ? 'point' : 'line', metres, ...pairs.flat()].join());
}

/** The inverse of `parseAround`, to five digits of a degree (a metre). */
export function formatAround(around: Around): string {
  if (around.kind === 'view') return 'view';
  if (around.kind === 'segment') return `segment,${around.metres},${around.segment}`;
  const places = around.line.flatMap(([lon = 0, lat = 0]) => [+lon.toFixed(5), +lat.toFixed(5)]);
  return [around.kind, around.metres, ...places].join();
}
