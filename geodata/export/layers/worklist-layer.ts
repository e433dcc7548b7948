import { LAMPS_PER_KM } from '../../budget/unit-costs.ts';
import type { WorkLine } from '../../budget/worklist.ts';
import type { SegmentTable } from '../../light/segment-table.ts';
import type { Provenance } from '../about.ts';
import { type ColumnOf, type ExportLayer, makeLayer } from '../layer.ts';
import { endColumns, endsOf, lineString, type RoadWords, routeName } from './road-columns.ts';
import { classColumns, communeColumns, lengthColumn, routeColumn, segmentColumn } from './shared-columns.ts';

/** Lamps a stretch would take at the middle of what the press reports: an estimate, never an order. */
export function lampsOf(metres: number): number {
  return Math.ceil((metres / 1000) * LAMPS_PER_KM.middle);
}

interface Facts {
  readonly table: SegmentTable;
  readonly lines: readonly WorkLine[];
  readonly words: RoadWords;
  /** What speaks for a line, in words. */
  readonly whyOf: (line: WorkLine) => string;
  readonly provenance: Provenance;
}

/** The works of a budget in their order: route, commune, where, how long, lamps, cost, why. */
export function worklistLayer({ table, lines, words, whyOf, provenance }: Facts): ExportLayer {
  const { language } = words;
  const columns: ColumnOf<WorkLine>[] = [
    { id: 'rank', name: { vi: 'Thứ tự', en: 'Rank' }, kind: 'whole', value: ({ rank }) => rank },
    routeColumn(language, ({ route }) => route),
    segmentColumn(({ segment }) => segment),
    ...classColumns<WorkLine>(language, ({ roadClass }) => roadClass),
    ...communeColumns<WorkLine>(words, ({ units }) => units),
    ...endColumns<WorkLine>(({ rows: [row] }) => (row === undefined ? null : endsOf(table, row))),
    lengthColumn(({ metres }) => metres),
    {
      id: 'lamps',
      name: {
        vi: `Số đèn ước tính, ${LAMPS_PER_KM.middle} đèn/km`,
        en: `Lamps, estimated at ${LAMPS_PER_KM.middle} a km`,
      },
      kind: 'whole',
      value: ({ metres }) => lampsOf(metres),
    },
    {
      id: 'cost_vnd',
      name: { vi: 'Chi phí ước tính', en: 'Estimated cost' },
      unit: language === 'vi' ? 'đồng' : 'VND',
      kind: 'whole',
      value: ({ cost }) => cost,
    },
    {
      id: 'households',
      name: { vi: 'Số hộ ước tính', en: 'Households, estimated' },
      kind: 'whole',
      value: ({ facts }) => facts.households,
    },
    { id: 'reason', name: { vi: 'Lý do', en: 'Reason' }, kind: 'text', value: whyOf },
  ];
  return makeLayer({
    id: 'worklist',
    language,
    geometry: 'LineString',
    columns,
    count: lines.length,
    row: (index) => lines[index] ?? raiseNoRow(index),
    shape: ({ rows: [row] }) => (row === undefined ? null : lineString(table, row)),
    label: ({ rank, route }) => `${rank}. ${routeName(route, language)}`,
    provenance,
  });
}

export function raiseNoRow(index: number): never {
  throw new RangeError(`the layer has no row ${index}`);
}
