import { fitText } from './fit-text.ts';
import type { FontName } from './fonts.ts';
import { type Pdf, setFont } from './open-document.ts';
import { INK } from './sheet.ts';

export interface TextStyle {
  readonly font: FontName;
  readonly size: number;
  /** The smallest size a long text may shrink to; `size` when not given. */
  readonly minSize?: number;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** 1 when not given. */
  readonly maxLines?: number;
}

export interface TextBox {
  readonly x: number;
  /** Top of the first line. */
  readonly y: number;
  readonly width: number;
}

/** Stacked diacritics of two lines must never touch. */
const LINE_HEIGHT = 1.35;
/** From the top of a line down to its baseline, in sizes. */
const BASELINE = 1.02;

export function widthOfText(doc: Pdf, text: string, font: FontName, size: number): number {
  return setFont(doc, font, size).widthOfString(text);
}

/** Writes a text into a box by the rules of `fitText` and returns the height it took. */
export function drawText(doc: Pdf, text: string, { x, y, width }: TextBox, style: TextStyle): number {
  const { font, size: wanted, minSize = wanted, color = INK.text, align = 'left', maxLines = 1 } = style;
  const fitted = fitText(text, { width, maxLines, size: wanted, minSize }, (part, size) =>
    widthOfText(doc, part, font, size),
  );
  setFont(doc, font, fitted.size).fillColor(color);
  fitted.lines.forEach((line, index) => {
    const free = width - doc.widthOfString(line);
    const left = align === 'left' ? x : x + (align === 'center' ? free / 2 : free);
    const baseline = y + fitted.size * (BASELINE + index * LINE_HEIGHT);
    if (line !== '') doc.text(line, left, baseline, { lineBreak: false, baseline: 'alphabetic' });
  });
  return fitted.lines.length * fitted.size * LINE_HEIGHT;
}
