/** What is wrong with coordinates as typed: the first line at fault, from 1, and how. */
export type CoordinateProblem =
  | { readonly kind: 'few' }
  | {
      readonly kind: 'unreadable' | 'metres' | 'swapped' | 'outside';
      readonly line: number;
      readonly text: string;
    };

/** Where Viet Nam lies, degrees, with room around it. */
const LON = [100, 120] as const;
const LAT = [5, 25] as const;
/** No degree is as large: eastings and northings of VN-2000 are. */
const METRES = 1000;
const LEAST_CORNERS = 3;

const within = ([least, most]: readonly [number, number], value: number) => value >= least && value <= most;

/** Null: the lines are longitude and latitude of at least three corners in Viet Nam. */
export function coordinateProblem(text: string): CoordinateProblem | null {
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

function problemOf(line: string): 'unreadable' | 'metres' | 'swapped' | 'outside' | null {
  const parts = line.split(/[\s,;]+/);
  const [lon = Number.NaN, lat = Number.NaN] = parts.map(Number);
  if (parts.length !== 2 || !Number.isFinite(lon) || !Number.isFinite(lat)) return 'unreadable';
  if (Math.abs(lon) > METRES || Math.abs(lat) > METRES) return 'metres';
  if (within(LON, lon) && within(LAT, lat)) return null;
  return within(LON, lat) && within(LAT, lon) ? 'swapped' : 'outside';
}
