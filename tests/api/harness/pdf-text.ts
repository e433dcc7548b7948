import { execFile } from 'node:child_process';
import { findPdftotext } from '../../../scripts/testing/find-pdftotext.ts';

/** What poppler reads in a PDF, as any reader's search would: lines by place on the page, form feeds between pages. */
export function pdfText(pdf: Uint8Array, options: readonly string[] = ['-layout']): Promise<string> {
  const program = findPdftotext();
  if (program === null) throw new Error('pdftotext is missing: apt-get install poppler-utils');
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      ['-enc', 'UTF-8', ...options, '-', '-'],
      { maxBuffer: 1 << 26, encoding: 'utf8' },
      (error, text) => (error === null ? resolve(text) : reject(error)),
    );
    child.stdin?.end(pdf);
  });
}

/** Each run of blanks and line breaks as one space: texts of a cell may wrap. */
export function flowed(text: string): string {
  return text.replace(/\s+/g, ' ');
}
