import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/universal';
import {
  type ExportColumn,
  type ExportLayer,
  type ExportValue,
  headingOf,
} from '../../../geodata/export/layer.ts';

const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'center', backgroundColor: '#efece4' } as const;
const INFO = { vi: 'Thông tin', en: 'About' };
/** Characters that Excel refuses in the name of a sheet, and how many it takes. */
const NOT_IN_SHEETS = /[[\]:*?/\\]/g;
const LONGEST_SHEET = 31;

/** Typed, so that sums and filters work; a text stays a text whatever it begins with. */
function typed(value: ExportValue, { kind, digits = 0 }: ExportColumn): Cell {
  if (value === null) return null;
  if (typeof value === 'number') {
    return { value, type: Number, format: digits === 0 ? '0' : `0.${'0'.repeat(digits)}` };
  }
  if (kind === 'day') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  return { value, type: String };
}

function widthOf({ kind, id }: ExportColumn): number {
  if (id === 'reason' || id === 'note' || id === 'source') return 48;
  return kind === 'text' ? 22 : 13;
}

/** A workbook of two sheets: the rows, and what they are. */
export function workbook(layer: ExportLayer): Promise<Blob> {
  const { columns, language, title, count, about } = layer;
  const rows: Cell[][] = [
    columns.map((column) => ({ ...HEAD, value: headingOf(column, language), type: String })),
  ];
  for (let index = 0; index < count; index++) {
    const values = layer.values(index);
    rows.push(columns.map((column, at) => typed(values[at] ?? null, column)));
  }
  const sheets: Sheet<Blob>[] = [
    {
      sheet: title.replace(NOT_IN_SHEETS, ' ').slice(0, LONGEST_SHEET).trim(),
      data: rows,
      columns: columns.map((column) => ({ width: widthOf(column) })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    {
      sheet: INFO[language],
      data: about.map(({ name, text }) => [
        { value: name, type: String, fontWeight: 'bold', alignVertical: 'top' },
        { value: text, type: String, wrap: true },
      ]),
      columns: [{ width: 28 }, { width: 90 }],
    },
  ];
  return writeXlsxFile(sheets).toBlob();
}
