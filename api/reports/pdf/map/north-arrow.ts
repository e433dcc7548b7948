import { type Pdf, setFont } from '../open-document.ts';
import { INK } from '../sheet.ts';

export const NORTH_ARROW = { width: 14, height: 28 } as const;

/** An arrow to the top with "B" (Bắc, north). */
export function drawNorthArrow(doc: Pdf, x: number, y: number): void {
  const { width, height } = NORTH_ARROW;
  const middle = x + width / 2;
  setFont(doc, 'bold', 8).fillColor(INK.text);
  doc.text('B', middle - doc.widthOfString('B') / 2, y + 7, { lineBreak: false, baseline: 'alphabetic' });
  doc
    .moveTo(middle, y + 9)
    .lineTo(x + width - 2, y + height)
    .lineTo(middle, y + height - 5)
    .closePath()
    .fill(INK.text);
  doc
    .moveTo(middle, y + 9)
    .lineTo(x + 2, y + height)
    .lineTo(middle, y + height - 5)
    .closePath();
  doc.lineWidth(0.7).fillAndStroke('#ffffff', INK.text);
}
