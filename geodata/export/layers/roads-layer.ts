import { LIT_CODES, type SegmentTable } from '../../light/segment-table.ts';
import type { LightStep } from '../../scale/light-scale.ts';
import { LIGHT_SCALE } from '../../scale/light-scale.ts';
import type { Provenance } from '../about.ts';
import { type ColumnOf, type ExportLayer, makeLayer } from '../layer.ts';
import { endColumns, endsOf, lineString, type RoadWords, routeName } from './road-columns.ts';
import { classColumns, communeColumns, routeColumn, segmentColumn } from './shared-columns.ts';

interface Facts {
  readonly table: SegmentTable;
  /** Rows of the table, and the metres of each that lie in the place. */
  readonly rows: ArrayLike<number>;
  readonly metres: ArrayLike<number>;
  readonly words: RoadWords;
  readonly provenance: Provenance;
}

type Piece = { readonly row: number; readonly metres: number };

const BY_CODE = new Map<number, LightStep>(LIGHT_SCALE.map((step) => [LIT_CODES[step.id], step]));

/**
 * Pieces of road with their light, cut at commune borders and where the light changes. Length times weight, summed, is
 * the coverage: a road on a border stands twice, with weight ½.
 */
export function roadsLayer({ table, rows, metres, words, provenance }: Facts): ExportLayer {
  const { language } = words;
  const unitOf = ({ row }: Piece) => table.units[table.unit[row] ?? -1] ?? null;
  const stepOf = ({ row }: Piece) => BY_CODE.get(table.lit[row] ?? -1) ?? null;
  const classOf = ({ row }: Piece) => table.classes[table.class[row] ?? -1] ?? null;
  const nameAt = (row: number) => routeName(table.routeNames[table.name[row] ?? -1] ?? '', language);
  const flag = (column: 'broken' | 'promised') => (piece: Piece) => table[column][piece.row] ?? null;
  const columns: ColumnOf<Piece>[] = [
    segmentColumn(({ row }) => table.segment[row] ?? null),
    {
      id: 'route_id',
      name: { vi: 'Tuyến số', en: 'Route id' },
      kind: 'whole',
      value: ({ row }) => table.route[row] ?? null,
    },
    routeColumn(language, ({ row }) => table.routeNames[table.name[row] ?? -1] ?? ''),
    ...classColumns<Piece>(language, classOf),
    ...communeColumns<Piece>(words, (piece) => {
      const code = unitOf(piece);
      return code === null ? [] : [code];
    }),
    {
      id: 'lit',
      name: { vi: 'Mã ánh sáng', en: 'Light id' },
      kind: 'text',
      value: (piece) => stepOf(piece)?.id ?? null,
    },
    {
      id: 'light',
      name: { vi: 'Chiếu sáng', en: 'Light' },
      kind: 'text',
      value: (piece) => stepOf(piece)?.label[language] ?? null,
    },
    {
      id: 'broken',
      name: { vi: 'Đèn hỏng (1: có)', en: 'Lamps broken (1: yes)' },
      kind: 'whole',
      value: flag('broken'),
    },
    {
      id: 'promised',
      name: { vi: 'Đã có lời hứa (1: có)', en: 'Promised (1: yes)' },
      kind: 'whole',
      value: flag('promised'),
    },
    {
      id: 'length_m',
      name: { vi: 'Chiều dài', en: 'Length' },
      unit: 'm',
      kind: 'decimal',
      digits: 2,
      value: ({ row }) => table.lengthM[row] ?? null,
    },
    {
      id: 'inside_m',
      name: { vi: 'Trong phạm vi', en: 'Inside the place' },
      unit: 'm',
      kind: 'decimal',
      digits: 2,
      value: (piece) => piece.metres,
    },
    {
      id: 'weight',
      name: { vi: 'Hệ số (½: đường ranh giới)', en: 'Weight (½: on a border)' },
      kind: 'decimal',
      digits: 1,
      value: ({ row }) => table.weight[row] ?? null,
    },
    ...endColumns<Piece>(({ row }) => endsOf(table, row)),
  ];
  return makeLayer({
    id: 'roads',
    language,
    geometry: 'LineString',
    columns,
    count: rows.length,
    row: (index) => ({ row: rows[index] ?? -1, metres: metres[index] ?? Number.NaN }),
    shape: ({ row }) => lineString(table, row),
    label: ({ row }) => nameAt(row),
    provenance,
  });
}
