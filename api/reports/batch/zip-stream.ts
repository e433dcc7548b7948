import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Day } from '../../../geodata/time/day.ts';
import { onePdf } from '../one-pdf.ts';
import type { Page } from '../read-pages.ts';

/** Midnight by the clock of this machine: a ZIP stores clock time without a zone, so every machine stores the same. */
function midnight(day: Day): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/**
 * A ZIP of one PDF a page, in pieces as they are drawn: a report is drawn when its turn comes and its bytes have been
 * taken before the next begins. Stored, not deflated: PDFs are compressed inside.
 */
export async function* zipStream(
  day: Day,
  pages: AsyncIterator<Page>,
  count: number,
  nameOf: (index: number) => string,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream;
  if (!(output instanceof Readable)) throw new TypeError('yazl writes to no stream of Node');
  const options = { mtime: midnight(day), forceDosTimestamp: true, compress: false, mode: 0o100644 };
  zip.on('error', (error: Error) => output.destroy(error));
  for (let index = 0; index < count; index += 1) {
    zip.addReadStreamLazy(nameOf(index), options, (done) => {
      nextPdf(pages).then(
        (pdf) => done(null, Readable.from([pdf], { objectMode: false })),
        (error: unknown) => done(error, Readable.from([])),
      );
    });
  }
  zip.end();
  for await (const piece of output) yield piece;
}

async function nextPdf(pages: AsyncIterator<Page>): Promise<Buffer> {
  const { done, value } = await pages.next();
  if (done === true) throw new Error('Fewer pages than file names');
  return onePdf(value);
}
