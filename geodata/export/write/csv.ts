import { type ExportLayer, type ExportValue, headingOf } from '../layer.ts';

/** A spreadsheet would run such a text as a formula: an apostrophe in front keeps it a text (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

function field(value: ExportValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /["\r\n,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (values: readonly ExportValue[]) => `${values.map(field).join(',')}\r\n`;

/**
 * RFC 4180 in parts of one row: commas, CRLF, numbers with a point; a byte order mark first, without which Excel
 * reads Vietnamese as another alphabet.
 */
export function* csvParts({ columns, language, count, values }: ExportLayer): Generator<string> {
  yield `\ufeff${line(columns.map((column) => headingOf(column, language)))}`;
  for (let index = 0; index < count; index++) yield line(values(index));
}
