import { LIT_CODES, type SegmentTable } from '../../../geodata/light/segment-table.ts';

/** What a piece looks like at night. */
export type RoadLook = 'unknown' | 'unlit' | 'lit' | 'broken';

/** In drawing order: unlit under lit, so that darkness never hides a lamp. */
export const LOOKS_IN_ORDER: readonly RoadLook[] = ['unknown', 'unlit', 'broken', 'lit'];

export function lookOf(table: Pick<SegmentTable, 'lit' | 'broken'>, row: number): RoadLook {
  if (table.lit[row] === LIT_CODES.yes) return table.broken[row] === 1 ? 'broken' : 'lit';
  return table.lit[row] === LIT_CODES.no ? 'unlit' : 'unknown';
}

/** The rows of each look, in the order of the table. */
export function rowsByLook(table: Pick<SegmentTable, 'lit' | 'broken' | 'count'>): Map<RoadLook, number[]> {
  const rows = new Map<RoadLook, number[]>(LOOKS_IN_ORDER.map((look) => [look, []]));
  for (let row = 0; row < table.count; row += 1) rows.get(lookOf(table, row))?.push(row);
  return rows;
}
