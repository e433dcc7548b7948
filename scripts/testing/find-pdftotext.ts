import { delimiter, join } from 'node:path';
import { isExecutable } from './is-executable.ts';

/** Poppler's text extractor, with which the tests read reports as others would; null when PATH has none. */
export function findPdftotext(path = process.env.PATH ?? ''): string | null {
  return (
    path
      .split(delimiter)
      .map((folder) => join(folder, 'pdftotext'))
      .find(isExecutable) ?? null
  );
}
