import { setImmediate as nextTurn } from 'node:timers/promises';
import { drawCommunePage } from '../pdf/commune-page.ts';
import { type DocumentFacts, openDocument } from '../pdf/open-document.ts';
import type { Page } from '../read-pages.ts';

/** What of the outline a page opens: a heading of its own before the page's entry; null: none. */
export type HeadingOf = (code: string) => string | null;

/**
 * One document of all pages, in pieces as they are drawn: each page leaves when the next begins, the letters come
 * last. Every page is in the outline, under its district.
 */
export async function* pdfStream(
  facts: DocumentFacts,
  pages: AsyncIterable<Page>,
  headingOf: HeadingOf,
): AsyncGenerator<Uint8Array> {
  const doc = openDocument(facts);
  let waiting: Buffer[] = [];
  doc.on('data', (piece: Buffer) => waiting.push(piece));
  const ended = new Promise<void>((resolve) => doc.once('end', resolve));
  /** The document hands its pieces over in the next turn of the event loop. */
  const take = async (): Promise<Buffer> => {
    await nextTurn();
    const taken = Buffer.concat(waiting);
    waiting = [];
    return taken;
  };
  yield take();
  let parent = doc.outline;
  for await (const { report, map } of pages) {
    drawCommunePage(doc, report, map);
    const heading = headingOf(report.code);
    if (heading !== null) parent = doc.outline.addItem(heading, { expanded: true });
    parent.addItem(report.unitName);
    const piece = await take();
    if (piece.length > 0) yield piece;
  }
  doc.end();
  await ended;
  yield take();
}
