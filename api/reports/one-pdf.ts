import { drawCommunePage } from './pdf/commune-page.ts';
import { documentBytes } from './pdf/document-bytes.ts';
import { openDocument } from './pdf/open-document.ts';
import type { Page } from './read-pages.ts';

/** A page as a document of its own; the same page always gives the same bytes. */
export function onePdf({ report, map }: Page): Promise<Buffer> {
  const doc = openDocument({
    title: `${report.title} – ${report.unitName}`,
    subject: report.provenance.join(' '),
    day: report.on,
  });
  return documentBytes(doc, () => drawCommunePage(doc, report, map));
}
