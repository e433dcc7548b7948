import type { Position } from 'geojson';
import type { BorderIndex } from './border-index.ts';
import { borderRuns, type Run } from './border-runs.ts';
import { measures } from './line-metric.ts';
import { meetings } from './meetings.ts';

/** A stretch of a line and the unit it belongs to; metres along the line. */
export interface Piece {
  /** Index of the unit; null outside every unit. */
  readonly unit: number | null;
  /** 0.5 along a shared border: the same stretch stands twice, once for each side. */
  readonly weight: 0.5 | 1;
  readonly fromM: number;
  readonly toM: number;
}

/** Stretches shorter than this join their neighbour: they are rounding, not road. */
const SHORTEST_M = 0.05;

/**
 * Cuts a line at the borders of units. The line is cut as a measure, from 0 to `lengthM`, so weighted pieces
 * always add up to it, whatever loops, touches and returns the line makes:
 *
 *      A   |   B            0────────┬───┬──┬───────lengthM
 *   ──────┐|┌──────   →        A     │A+B│B │   B
 *         └┼┘                   weight 1  0.5
 *
 * A stretch that keeps within a metre of a border for ten metres runs along it and is half of each side; where
 * only one unit borders (the province's edge) it is wholly that unit's.
 */
export function cutAtBorders(line: readonly Position[], lengthM: number, borders: BorderIndex): Piece[] {
  const at = measures(line, lengthM);
  const met = meetings(line, at, borders);
  const runs = borderRuns(met.near, lengthM);
  const cuts = [0, lengthM, ...runs.flatMap((run) => [run.fromM, run.toM])];
  cuts.push(...met.crossings.filter((m) => !runs.some((run) => m > run.fromM && m < run.toM)));
  cuts.sort((a, b) => a - b);

  const stretches: Run[] = [];
  let fromM = 0;
  for (const toM of cuts) {
    const tiny = toM - fromM < SHORTEST_M;
    if (tiny && toM < lengthM) continue;
    const last = stretches.at(-1);
    if (tiny && last) {
      last.toM = toM;
      continue;
    }
    if (toM <= fromM) continue;
    const units = unitsOf(line, at, (fromM + toM) / 2, runs, borders);
    if (last && same(last.units, units)) last.toM = toM;
    else stretches.push({ fromM, toM, units });
    fromM = toM;
  }
  return stretches.flatMap(piecesOf);
}

function piecesOf({ fromM, toM, units }: Run): Piece[] {
  const [first = null, second] = units;
  if (second === undefined) return [{ unit: first, weight: 1, fromM, toM }];
  return [
    { unit: first, weight: 0.5, fromM, toM },
    { unit: second, weight: 0.5, fromM, toM },
  ];
}

function unitsOf(
  line: readonly Position[],
  at: Float64Array,
  middleM: number,
  runs: readonly Run[],
  borders: BorderIndex,
): number[] {
  const run = runs.find(({ fromM, toM }) => middleM >= fromM && middleM <= toM);
  if (run) return run.units;
  const [x, y] = pointAt(line, at, middleM);
  const unit = borders.unitAt(x, y);
  return unit === null ? [] : [unit];
}

function pointAt(line: readonly Position[], at: Float64Array, m: number): [x: number, y: number] {
  let i = 1;
  while (i < line.length - 1 && (at[i] ?? 0) < m) i += 1;
  const [x0 = 0, y0 = 0] = line[i - 1] ?? [];
  const [x1 = 0, y1 = 0] = line[i] ?? [];
  const start = at[i - 1] ?? 0;
  const span = (at[i] ?? 0) - start;
  const t = span > 0 ? (m - start) / span : 0;
  return [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t];
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((unit, i) => unit === b[i]);
}
