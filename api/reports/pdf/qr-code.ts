import { correction, generate } from 'lean-qr';
import type { Pdf } from './open-document.ts';

/** A QR code of a text as squares: sharp at any size. Dark modules of a row are drawn as one. */
export function drawQrCode(doc: Pdf, text: string, x: number, y: number, size: number): void {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const module = size / code.size;
  for (let row = 0; row < code.size; row += 1) {
    for (let column = 0; column < code.size; column += 1) {
      if (!code.get(column, row)) continue;
      let end = column + 1;
      while (end < code.size && code.get(end, row)) end += 1;
      doc.rect(x + column * module, y + row * module, (end - column) * module, module);
      column = end;
    }
  }
  doc.fill('#000000');
}
