import { stringify } from 'csv-stringify/browser/esm/sync';
import type { MatrixSheet, SheetCell } from '../../../geodata/matrix/matrix-sheet.ts';
import type { Language } from '../../../geodata/text/bilingual.ts';
import { formatPercent } from '../../../geodata/text/format.ts';
import { lowerBoundText } from '../../../geodata/verdict/value-text.ts';

/** Texts as the screen shows them; counts and days as every program reads them, without separators, `yyyy-mm-dd`. */
function field(cell: SheetCell, language: Language): string | number | null {
  if (cell === null) return null;
  switch (cell.kind) {
    case 'text':
    case 'verdict':
      return cell.text;
    case 'count':
      return cell.count;
    case 'at_least':
      return lowerBoundText(cell.count, language);
    case 'share':
      return formatPercent(cell.share, language);
    case 'day':
      return cell.day;
  }
}

/**
 * RFC 4180 with a byte order mark, without which Excel reads Vietnamese as another alphabet. A text that a
 * spreadsheet would run as a formula (= + - @) gets an apostrophe in front.
 */
export function matrixCsv({ columns, rows }: MatrixSheet, language: Language): string {
  const head = columns.map(({ name, target }) => (target === null ? name : `${target} – ${name}`));
  return stringify([head, ...rows.map((row) => row.map((cell) => field(cell, language)))], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
