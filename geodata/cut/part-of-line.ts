import type { Position } from 'geojson';
import { measures } from './line-metric.ts';

/**
 * The part of a line between two shares of its length (0 ≤ from < to ≤ 1), measured on the ellipsoid as
 * portal.line_part does in SQL. All of it is the line itself.
 */
export function partOfLine(line: readonly Position[], from: number, to: number): readonly Position[] {
  if (from <= 0 && to >= 1) return line;
  const at = measures(line, 1);
  const part: Position[] = [pointAt(line, at, Math.max(0, from))];
  line.forEach((vertex, i) => {
    const share = at[i] ?? 0;
    if (share > from && share < to) part.push(vertex);
  });
  part.push(pointAt(line, at, Math.min(1, to)));
  return part;
}

/** The point of a line at a share of its length, measured likewise; beyond its ends it is an end. */
export function pointOfLine(line: readonly Position[], share: number): Position {
  return pointAt(line, measures(line, 1), Math.min(1, Math.max(0, share)));
}

function pointAt(line: readonly Position[], at: Float64Array, share: number): Position {
  let i = 1;
  while (i < line.length - 1 && (at[i] ?? 0) < share) i += 1;
  const [x0 = 0, y0 = 0] = line[i - 1] ?? [];
  const [x1 = 0, y1 = 0] = line[i] ?? [];
  const start = at[i - 1] ?? 0;
  const span = (at[i] ?? 0) - start;
  const t = span > 0 ? (share - start) / span : 0;
  return [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t];
}
