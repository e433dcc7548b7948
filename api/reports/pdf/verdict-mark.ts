import { verdictStep } from '../../../geodata/scale/verdict-scale.ts';
import type { Verdict } from '../../../geodata/verdict/verdict.ts';
import type { Pdf } from './open-document.ts';
import { INK } from './sheet.ts';

type Draw = (doc: Pdf, x: number, y: number, size: number) => void;

/** Inside the box, so that a copy without colour still tells the six apart. */
const SIGNS: Readonly<Record<Verdict, Draw>> = {
  /** A tick. */
  met: (doc, x, y, s) => {
    doc
      .moveTo(x + s * 0.2, y + s * 0.52)
      .lineTo(x + s * 0.42, y + s * 0.74)
      .lineTo(x + s * 0.8, y + s * 0.26);
    doc.lineWidth(s * 0.15).stroke('#ffffff');
  },
  /** An arrow upwards. */
  on_track: (doc, x, y, s) => {
    doc.moveTo(x + s * 0.24, y + s * 0.76).lineTo(x + s * 0.74, y + s * 0.26);
    doc
      .moveTo(x + s * 0.4, y + s * 0.26)
      .lineTo(x + s * 0.74, y + s * 0.26)
      .lineTo(x + s * 0.74, y + s * 0.6);
    doc.lineWidth(s * 0.12).stroke(INK.text);
  },
  /** Two bars, as of a pause. */
  late: (doc, x, y, s) => {
    doc
      .rect(x + s * 0.26, y + s * 0.24, s * 0.16, s * 0.52)
      .rect(x + s * 0.58, y + s * 0.24, s * 0.16, s * 0.52);
    doc.fill(INK.text);
  },
  /** An exclamation mark. */
  at_risk: (doc, x, y, s) => {
    doc
      .rect(x + s * 0.42, y + s * 0.16, s * 0.17, s * 0.42)
      .rect(x + s * 0.42, y + s * 0.68, s * 0.17, s * 0.16);
    doc.fill('#ffffff');
  },
  no_data: (doc, x, y, s) => {
    doc.save().rect(x, y, s, s).clip();
    for (const offset of [0.35, 0.85, 1.35, 1.85]) doc.moveTo(x, y + s * offset).lineTo(x + s * offset, y);
    doc.lineWidth(0.6).stroke(INK.quiet).restore();
  },
  stale: (doc, x, y, s) => {
    for (const row of [0.25, 0.5, 0.75]) {
      for (const column of [0.25, 0.5, 0.75]) doc.circle(x + s * column, y + s * row, s * 0.07);
    }
    doc.fill(INK.quiet);
  },
};

/** The mark of a verdict: its colour, a frame and its own sign. */
export function drawVerdictMark(doc: Pdf, verdict: Verdict, x: number, y: number, size: number): void {
  doc.rect(x, y, size, size).fill(verdictStep(verdict).color);
  SIGNS[verdict](doc, x, y, size);
  doc.rect(x, y, size, size).lineWidth(0.5).stroke(INK.text);
}
