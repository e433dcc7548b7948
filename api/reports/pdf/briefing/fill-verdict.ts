import { verdictStep } from '../../../../geodata/scale/verdict-scale.ts';
import type { Verdict } from '../../../../geodata/verdict/verdict.ts';
import type { Pdf } from '../open-document.ts';
import { INK } from '../sheet.ts';

interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 2.4;

function slanted(doc: Pdf, { left, top, right, bottom }: Extent): void {
  const height = bottom - top;
  for (let x = left - height; x < right; x += GAP) doc.moveTo(x, bottom).lineTo(x + height, top);
}

/** What a copy without colour still tells apart; a plain fill needs nothing. */
const MARKS: Partial<Record<Verdict, (doc: Pdf, extent: Extent) => void>> = {
  late: (doc, { left, top, right, bottom }) => {
    for (let y = top; y < bottom; y += GAP) doc.moveTo(left, y).lineTo(right, y);
    doc.lineWidth(0.35).stroke(INK.text);
  },
  at_risk: (doc, extent) => {
    slanted(doc, extent);
    doc.lineWidth(0.6).stroke('#ffffff');
  },
  no_data: (doc, extent) => {
    slanted(doc, extent);
    doc.lineWidth(0.35).stroke(INK.quiet);
  },
  stale: (doc, { left, top, right, bottom }) => {
    for (let x = left; x < right; x += GAP) {
      for (let y = top; y < bottom; y += GAP) doc.rect(x, y, 0.7, 0.7);
    }
    doc.fill(INK.quiet);
  },
};

/** Fills what `trace` outlines in the colour of a verdict, with its mark, and draws the outline. */
export function fillVerdict(doc: Pdf, verdict: Verdict, extent: Extent, trace: () => void): void {
  trace();
  doc.fill(verdictStep(verdict).color, 'even-odd');
  const mark = MARKS[verdict];
  if (mark !== undefined) {
    doc.save();
    trace();
    doc.clip('even-odd');
    mark(doc, extent);
    doc.restore();
  }
  trace();
  doc.lineWidth(0.35).lineJoin('round').stroke(INK.text);
}
