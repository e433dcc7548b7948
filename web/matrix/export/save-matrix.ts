import type { MatrixRow } from '../../../geodata/matrix/matrix.ts';
import { matrixSheet } from '../../../geodata/matrix/matrix-sheet.ts';
import { SAMPLE_LABEL } from '../../../geodata/sample/sample-rows.ts';
import type { Language } from '../../../geodata/text/bilingual.ts';
import type { Portal } from '../../data/portal.ts';
import { m } from '../../paraglide/messages.js';
import type { MatrixSelection } from '../use-matrix-selection.ts';
import { infoLines } from './info-lines.ts';

export type MatrixFormat = 'csv' | 'xlsx';

interface Shown {
  readonly portal: Portal;
  readonly rows: readonly MatrixRow[];
  readonly selection: MatrixSelection;
  readonly language: Language;
  readonly knownOn: string | null;
}

/** Writes the rows shown to a file and hands it to the browser to keep. */
export async function saveMatrix(format: MatrixFormat, shown: Shown): Promise<void> {
  const { portal, rows, selection, language } = shown;
  const isSample = portal.meta.sample.figures;
  const sheet = matrixSheet(rows, language, {
    hasChange: selection.since !== null,
    note: isSample ? SAMPLE_LABEL.data[language] : null,
  });
  const name = `${m.matrix_file()}-${selection.on}${isSample ? `-${m.matrix_file_sample()}` : ''}.${format}`;
  if (format === 'csv') {
    const { matrixCsv } = await import('./csv.ts');
    keep(new Blob([matrixCsv(sheet, language)], { type: 'text/csv;charset=utf-8' }), name);
    return;
  }
  const { matrixWorkbook } = await import('./workbook.ts');
  const lines = infoLines({ ...shown, shown: rows.length, link: window.location.href });
  const info = { title: m.matrix_info(), lines };
  keep(await matrixWorkbook({ sheet, rows, title: m.view_matrix(), info }), name);
}

function keep(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken the address over once the click is done.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
