import { drawCommunePage } from './pdf/commune-page.ts';
import { openDocument } from './pdf/open-document.ts';
import type { Page } from './read-pages.ts';

/** A page as a document of its own; the same page always gives the same bytes. */
export async function onePdf({ report, map }: Page): Promise<Buffer> {
  const doc = openDocument({
    title: `${report.title} – ${report.unitName}`,
    subject: report.provenance.join(' '),
    day: report.on,
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    doc.once('end', resolve);
    doc.once('error', reject);
  });
  drawCommunePage(doc, report, map);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}
