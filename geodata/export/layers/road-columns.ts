import type { LineString, MultiLineString, Position } from 'geojson';
import { ROAD_CLASSES } from '../../light/road-class.ts';
import { rowLine } from '../../light/row-line.ts';
import type { SegmentTable } from '../../light/segment-table.ts';
import type { Bilingual, Language } from '../../text/bilingual.ts';

/** Turns the codes of a layer of roads into words. */
export interface RoadWords {
  readonly language: Language;
  /** Null: no commune has this code. */
  readonly nameOf: (code: string) => string | null;
}

const NO_NAME: Bilingual = { vi: 'Đường chưa có tên', en: 'Road without a name' };

export function routeName(name: string, language: Language): string {
  return name || NO_NAME[language];
}

export function className(id: string, language: Language): string {
  return ROAD_CLASSES.find((entry) => entry.id === id)?.name[language] ?? id;
}

/** "Xã Tân Hội / Xã Suối Dây": both sides of a road on a border. */
export function unitNames(codes: readonly string[], { nameOf }: Pick<RoadWords, 'nameOf'>): string {
  return codes.map((code) => nameOf(code) ?? code).join(' / ');
}

export function lineString(table: SegmentTable, row: number): LineString {
  return { type: 'LineString', coordinates: rowLine(table, row) };
}

/**
 * Several rows as one geometry. The two halves of a road on a border lie upon each other: of rows of one segment with
 * the same ends only the first is drawn.
 */
export function multiLine(table: SegmentTable, rows: readonly number[]): MultiLineString {
  const seen = new Set<string>();
  const coordinates: Position[][] = [];
  for (const row of rows) {
    const line = rowLine(table, row);
    const key = `${table.segment[row]} ${line[0]} ${line.at(-1)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    coordinates.push(line);
  }
  return { type: 'MultiLineString', coordinates };
}

/** Where a row begins and ends, as four columns. */
export const ENDS = [
  { id: 'from_lon', name: { vi: 'Từ: kinh độ', en: 'From: longitude' }, end: 'from', axis: 0 },
  { id: 'from_lat', name: { vi: 'Từ: vĩ độ', en: 'From: latitude' }, end: 'from', axis: 1 },
  { id: 'to_lon', name: { vi: 'Đến: kinh độ', en: 'To: longitude' }, end: 'to', axis: 0 },
  { id: 'to_lat', name: { vi: 'Đến: vĩ độ', en: 'To: latitude' }, end: 'to', axis: 1 },
] as const;

/** The columns of ENDS for rows of any kind. Digits: a tenth of a metre. */
export function endColumns<Row>(
  line: (row: Row) => { readonly from: Position; readonly to: Position } | null,
) {
  return ENDS.map(({ id, name, end, axis }) => ({
    id,
    name,
    kind: 'decimal' as const,
    digits: 6,
    value: (row: Row) => line(row)?.[end][axis] ?? null,
  }));
}

/** First and last vertex of a row of the table. */
export function endsOf(
  { starts, positions }: Pick<SegmentTable, 'starts' | 'positions'>,
  row: number,
): { readonly from: Position; readonly to: Position } {
  const at = (v: number) => [positions[v * 2] ?? Number.NaN, positions[v * 2 + 1] ?? Number.NaN];
  return { from: at(starts[row] ?? 0), to: at((starts[row + 1] ?? 1) - 1) };
}
