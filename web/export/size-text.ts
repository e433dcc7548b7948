import type { ExportFormat } from '../../geodata/export/formats.ts';
import type { Language } from '../../geodata/text/bilingual.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import { m } from '../paraglide/messages.js';

/** "khoảng 120 KB": what so many rows and vertices weigh in a format. */
export function sizeText(
  { bytes }: ExportFormat,
  rows: number,
  vertices: number,
  language: Language,
): string {
  const kb = (rows * bytes.row + vertices * bytes.vertex + bytes.file) / 1000;
  return kb < 1000
    ? m.export_size_kb({ n: formatNumber(Math.ceil(kb / 10) * 10, language) })
    : m.export_size_mb({ n: formatNumber(kb / 1000, language, kb < 10_000 ? 1 : 0) });
}
