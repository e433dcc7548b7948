import type { Lit } from '../../../../geodata/light/lit.ts';
import { LIGHT_SCALE } from '../../../../geodata/scale/light-scale.ts';
import { drawText } from '../draw-text.ts';
import { strokeLight } from '../light-mark.ts';
import type { Pdf } from '../open-document.ts';
import { INK } from '../sheet.ts';
import { type Section, tagged } from '../tags.ts';

const LINE = 16;
const STYLE = { font: 'regular', size: 7, color: INK.quiet } as const;

/** What lines and areas of the map mean, in one line under it. */
export function drawMapLegend(
  doc: Pdf,
  section: Section,
  lits: ReadonlySet<Lit>,
  x: number,
  y: number,
  width: number,
): void {
  const entries = LIGHT_SCALE.filter(({ id }) => lits.has(id));
  const share = width / (entries.length + 1);
  entries.forEach(({ id, label }, index) => {
    const left = x + share * index;
    tagged(doc, section, 'P', () => {
      doc.moveTo(left, y + 5).lineTo(left + LINE, y + 5);
      strokeLight(doc, id);
      drawText(doc, label.vi, { x: left + LINE + 3, y, width: share - LINE - 4 }, { ...STYLE, minSize: 5.5 });
    });
  });
  const left = x + share * entries.length;
  tagged(doc, section, 'P', () => {
    doc
      .rect(left, y + 1.5, LINE - 4, 7)
      .lineWidth(0.5)
      .fillAndStroke(INK.neighbour, INK.rule);
    drawText(doc, 'Đơn vị lân cận', { x: left + LINE, y, width: share - LINE }, { ...STYLE, minSize: 5.5 });
  });
}
