import type { Pdf } from './open-document.ts';

/** Draws a document whole and returns its bytes. */
export async function documentBytes(doc: Pdf, draw: () => void): Promise<Buffer> {
  const pieces: Buffer[] = [];
  doc.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<void>((resolve, reject) => {
    doc.once('end', resolve);
    doc.once('error', reject);
  });
  draw();
  doc.end();
  await ended;
  return Buffer.concat(pieces);
}
