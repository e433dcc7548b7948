import type { SegmentTable } from '../../light/segment-table.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { Provenance } from '../about.ts';
import { type ColumnOf, type ExportLayer, makeLayer } from '../layer.ts';
import { multiLine, type RoadWords, routeName } from './road-columns.ts';
import { communeColumns, routeColumn } from './shared-columns.ts';
import { raiseNoRow } from './worklist-layer.ts';

/** A dark place of any of the lists: a gap across routes, a route, the last route of a commune. */
export interface DarkLine {
  /** '' without a name. */
  readonly name: string;
  /** Codes of its communes, the most dark first. */
  readonly units: readonly string[];
  /** The segment with its longest dark piece. */
  readonly segment: number;
  /** Kilometres: dark, of how many in all, and the farthest way without a lamp; null: the list does not tell. */
  readonly darkKm: number;
  readonly totalKm: number | null;
  readonly throughKm: number | null;
  /** In words; '' says nothing. */
  readonly why: string;
  /** Rows of the table. */
  readonly rows: readonly number[];
}

const km = (id: string, name: Bilingual, value: (line: DarkLine) => number | null): ColumnOf<DarkLine> => ({
  id,
  name,
  unit: 'km',
  kind: 'decimal',
  digits: 4,
  value,
});

interface Facts {
  readonly id: 'dark_gaps' | 'dark_routes' | 'last_routes';
  readonly table: SegmentTable;
  readonly lines: readonly DarkLine[];
  readonly words: RoadWords;
  readonly provenance: Provenance;
}

/** A list of dark places in its order; what lies dark is its geometry. */
export function darkLayer({ id, table, lines, words, provenance }: Facts): ExportLayer {
  const { language } = words;
  const ranked = (index: number) => ({ ...(lines[index] ?? raiseNoRow(index)), rank: index + 1 });
  type Row = DarkLine & { readonly rank: number };
  const columns: ColumnOf<Row>[] = [
    { id: 'rank', name: { vi: 'Thứ tự', en: 'Rank' }, kind: 'whole', value: ({ rank }) => rank },
    routeColumn(language, ({ name }) => name),
    {
      id: 'segment',
      name: { vi: 'Đoạn tối dài nhất', en: 'Longest dark segment' },
      kind: 'whole',
      value: ({ segment }) => segment,
    },
    ...communeColumns<Row>(words, ({ units }) => units),
    km('dark_km', { vi: 'Chưa có đèn', en: 'Unlit' }, ({ darkKm }) => darkKm),
    ...(lines.some(({ totalKm }) => totalKm !== null)
      ? [km('total_km', { vi: 'Cả tuyến', en: 'Whole route' }, ({ totalKm }) => totalKm)]
      : []),
    ...(lines.some(({ throughKm }) => throughKm !== null)
      ? [
          km(
            'through_km',
            { vi: 'Đi xa nhất không gặp đèn', en: 'Farthest without a lamp' },
            (line) => line.throughKm,
          ),
        ]
      : []),
    { id: 'reason', name: { vi: 'Lý do', en: 'Reason' }, kind: 'text', value: ({ why }) => why || null },
  ];
  return makeLayer({
    id,
    language,
    geometry: 'MultiLineString',
    columns,
    count: lines.length,
    row: ranked,
    shape: ({ rows }) => (rows.length === 0 ? null : multiLine(table, rows)),
    label: ({ rank, name }) => `${rank}. ${routeName(name, language)}`,
    provenance,
  });
}
