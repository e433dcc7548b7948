import writeXlsxFile, { type Cell, type Row, type Sheet } from 'write-excel-file/universal';
import type { MatrixRow } from '../../../geodata/matrix/matrix.ts';
import type { MatrixSheet, SheetCell, SheetColumn } from '../../../geodata/matrix/matrix-sheet.ts';
import { verdictStep } from '../../../geodata/scale/verdict-scale.ts';
import { cutPercent } from '../../../geodata/text/format.ts';
import type { Verdict } from '../../../geodata/verdict/verdict.ts';

/** A name and what is said of it; a verdict in its colours. */
export type InfoLine = readonly [name: string, text: string, verdict?: Verdict];

export interface Workbook {
  readonly sheet: MatrixSheet;
  readonly rows: readonly MatrixRow[];
  readonly title: string;
  readonly info: { readonly title: string; readonly lines: readonly InfoLine[] };
}

const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'center', backgroundColor: '#efece4' } as const;
const WHITE_ON: readonly Verdict[] = ['met', 'at_risk'];

/** Fill, ink and, for the two verdicts that say nothing, a pattern that a black-and-white copy still shows. */
function look(verdict: Verdict | null) {
  if (verdict === null) return {};
  const { color, pattern } = verdictStep(verdict);
  if (pattern === 'solid') {
    return { backgroundColor: color, textColor: WHITE_ON.includes(verdict) ? '#ffffff' : '#1b2330' };
  }
  const fillPatternStyle = pattern === 'hatched' ? ('lightUp' as const) : ('gray125' as const);
  return { backgroundColor: color, fillPatternColor: '#c9c4b8', fillPatternStyle, textColor: '#1b2330' };
}

/** Typed, so that sums and filters work. A share is cut as on screen: 74,99 % never reads as 75 %. */
function typed(cell: SheetCell): Cell {
  if (cell === null) return null;
  switch (cell.kind) {
    case 'text':
    case 'verdict':
      return { value: cell.text, type: String };
    case 'count':
      return { value: cell.count, type: Number, format: '#,##0' };
    case 'at_least':
      return { value: cell.count, type: Number, format: '[=0]0;"≥ "0' };
    case 'share':
      return { value: Number((cutPercent(cell.share) / 100).toFixed(3)), type: Number, format: '0.0%' };
    case 'day':
      return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  }
}

/** Titles of targets over their columns, then the columns' own names. */
function heads(columns: readonly SheetColumn[]): [Row, Row] {
  const above = columns.map(({ target }, i): Cell => {
    const isFirst = target !== null && columns[i - 1]?.target !== target;
    if (!isFirst) return target === null ? { ...HEAD, value: '', type: String } : null;
    const columnSpan = columns.filter((column) => column.target === target).length;
    return { ...HEAD, value: target, type: String, columnSpan, align: 'center' };
  });
  return [above, columns.map(({ name }): Cell => ({ ...HEAD, value: name, type: String }))];
}

function widthOf({ target, name }: SheetColumn, index: number): number {
  if (target !== null) return name.length > 16 ? 15 : 12;
  return [8, 26, 12, 24][index] ?? 10;
}

function matrixSheetOf({ sheet: { columns, rows: cells }, rows, title }: Workbook): Sheet<Blob> {
  const body = cells.map((row, r) =>
    row.map((cell, c): Cell => {
      const source = rows[r];
      const verdict = source === undefined ? null : (columns[c]?.verdictOf(source) ?? null);
      const own = typed(cell);
      if (own === null && verdict === null) return null;
      return { ...(own !== null && typeof own === 'object' ? own : {}), ...look(verdict) } as Cell;
    }),
  );
  return {
    sheet: title,
    data: [...heads(columns), ...body],
    columns: columns.map((column, i) => ({ width: widthOf(column, i) })),
    stickyRowsCount: 2,
    stickyColumnsCount: 2,
    orientation: 'landscape',
  };
}

function infoSheetOf({ info: { title, lines } }: Workbook): Sheet<Blob> {
  return {
    sheet: title,
    data: lines.map(([name, text, verdict]) => [
      { value: name, type: String, fontWeight: 'bold', alignVertical: 'top', ...look(verdict ?? null) },
      { value: text, type: String, wrap: true },
    ]),
    columns: [{ width: 28 }, { width: 90 }],
  };
}

/** A workbook of two sheets: the rows shown, coloured by verdict, and what they are. */
export function matrixWorkbook(workbook: Workbook): Promise<Blob> {
  return writeXlsxFile([matrixSheetOf(workbook), infoSheetOf(workbook)]).toBlob();
}
