import { readMetres } from '../../../geodata/vn2000/read-metres.ts';

/** What is wrong with coordinates as typed: the first line at fault, from 1, and how. */
export type CoordinateProblem =
  | { readonly kind: 'few' }
  | {
      /** `stray`: the other lines are metres. */
      readonly kind: 'unreadable' | 'stray' | 'swapped' | 'outside';
      readonly line: number;
      readonly text: string;
    };

/** Where Viet Nam lies, degrees, with room around it. */
const LON = [100, 120] as const;
const LAT = [5, 25] as const;
const LEAST_CORNERS = 3;

const within = ([least, most]: readonly [number, number], value: number) => value >= least && value <= most;

/**
 * Null: the lines are at least three corners in Viet Nam, as longitude and latitude or as metres of VN-2000; `degrees`
 * is what such metres are in the zone they are read in.
 */
export function coordinateProblem(
  text: string,
  degrees: readonly (readonly [lon: number, lat: number])[] = [],
): CoordinateProblem | null {
  const metres = readMetres(text);
  if (metres !== null && !('pairs' in metres)) return { kind: 'stray', ...metres };
  if (metres !== null) {
    const at = degrees.findIndex(([lon, lat]) => !within(LON, lon) || !within(LAT, lat));
    const pair = metres.pairs[at];
    if (pair !== undefined) return { kind: 'outside', line: pair.line, text: pair.text };
    return metres.pairs.length < LEAST_CORNERS ? { kind: 'few' } : null;
  }
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  let corners = 0;
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const problem = problemOf(line);
    if (problem !== null) return { kind: problem, line: index + 1, text: line };
    corners += 1;
  }
  return corners < LEAST_CORNERS ? { kind: 'few' } : null;
}

function problemOf(line: string): 'unreadable' | 'swapped' | 'outside' | null {
  const parts = line.split(/[\s,;]+/);
  const [lon = Number.NaN, lat = Number.NaN] = parts.map(Number);
  if (parts.length !== 2 || !Number.isFinite(lon) || !Number.isFinite(lat)) return 'unreadable';
  if (within(LON, lon) && within(LAT, lat)) return null;
  return within(LON, lat) && within(LAT, lon) ? 'swapped' : 'outside';
}
