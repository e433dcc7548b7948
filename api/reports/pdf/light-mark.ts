import type { Lit } from '../../../geodata/light/lit.ts';
import { lightStep } from '../../../geodata/scale/light-scale.ts';
import type { Pdf } from './open-document.ts';
import { INK } from './sheet.ts';
import type { Box } from './table.ts';

/** Line by day: thick where lit, dashed where not, dotted where nobody has looked. */
export const LIGHT_LINES: Readonly<
  Record<Lit, { readonly width: number; readonly dash: readonly [number, number] | null }>
> = {
  yes: { width: 1.5, dash: null },
  no: { width: 0.8, dash: [2.4, 1.6] },
  unknown: { width: 0.7, dash: [0.7, 1.5] },
};

export function strokeLight(doc: Pdf, lit: Lit, weight = 1): void {
  const { width, dash } = LIGHT_LINES[lit];
  if (dash === null) doc.undash();
  else doc.dash(dash[0], { space: dash[1] });
  doc.lineWidth(width * weight).stroke(lightStep(lit).color);
  doc.undash();
}

const FILLS: Readonly<Record<Lit, string>> = {
  yes: lightStep('yes').color,
  no: '#f4c9cc',
  unknown: '#ffffff',
};

/** A part of a light bar: solid where lit, crossed by lines where unlit, dotted where not surveyed. */
export function fillLight(doc: Pdf, lit: Lit, { x, y, width, height }: Box): void {
  doc.save().rect(x, y, width, height).fill(FILLS[lit]);
  doc.rect(x, y, width, height).clip();
  if (lit === 'no') {
    for (let at = -height; at < width; at += 3.2) doc.moveTo(x + at, y + height).lineTo(x + at + height, y);
    doc.lineWidth(0.6).stroke(lightStep('no').color);
  }
  if (lit === 'unknown') {
    for (let column = 1.5; column < width; column += 3) {
      for (let row = 1.6; row < height; row += 3) doc.circle(x + column, y + row, 0.45);
    }
    doc.fill(lightStep('unknown').color);
  }
  doc.restore();
  doc.rect(x, y, width, height).lineWidth(0.5).stroke(INK.text);
}
