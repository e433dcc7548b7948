import type { SegmentTable } from './segment-table.ts';

/** Longitude, latitude of the vertices of a row of the table, degrees, WGS 84. */
export function rowLine(
  { starts, positions }: Pick<SegmentTable, 'starts' | 'positions'>,
  row: number,
): [number, number][] {
  const line: [number, number][] = [];
  for (let v = starts[row] ?? 0; v < (starts[row + 1] ?? 0); v++) {
    line.push([positions[v * 2] ?? Number.NaN, positions[v * 2 + 1] ?? Number.NaN]);
  }
  return line;
}
