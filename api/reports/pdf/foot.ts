import type { ReportFrame } from '../../../geodata/report/unit-report.ts';
import { drawText } from './draw-text.ts';
import type { Pdf } from './open-document.ts';
import { drawQrCode } from './qr-code.ts';
import { INK, mm, SHEET } from './sheet.ts';
import { artifact, type Section, tagged } from './tags.ts';

const QR_SIZE = mm(23);
const GAP = mm(4);
export const FOOT_HEIGHT = mm(29);

/** Where all of it comes from, and the way back to the portal: as a code to scan and as an address to type. */
export function drawFoot(
  doc: Pdf,
  section: Section,
  { provenance, bordersNote, permalink }: Pick<ReportFrame, 'provenance' | 'bordersNote' | 'permalink'>,
): void {
  const top = SHEET.bottom - FOOT_HEIGHT + mm(3);
  artifact(doc, () => {
    doc
      .moveTo(SHEET.left, top - mm(2))
      .lineTo(SHEET.right, top - mm(2))
      .lineWidth(0.5)
      .stroke(INK.rule);
  });
  const alt = `Mã QR của địa chỉ ${permalink}`;
  tagged(doc, section, 'Figure', () => drawQrCode(doc, permalink, SHEET.left, top, QR_SIZE), alt);
  const box = { x: SHEET.left + QR_SIZE + GAP, width: SHEET.right - SHEET.left - QR_SIZE - GAP };
  let y = top - 1;
  tagged(doc, section, 'P', () => {
    if (bordersNote !== null) {
      y += drawText(doc, `${bordersNote}.`, { ...box, y }, { font: 'semibold', size: 8, minSize: 7 });
    }
    for (const line of provenance) {
      y += drawText(
        doc,
        line,
        { ...box, y },
        { font: 'regular', size: 7.5, minSize: 6, maxLines: 2, color: INK.quiet },
      );
    }
  });
  tagged(doc, section, 'Link', () => {
    const style = { font: 'medium', size: 7.5, minSize: 5.5, maxLines: 2 } as const;
    const height = drawText(doc, permalink, { ...box, y: y + 2 }, style);
    doc.link(box.x, y + 2, box.width, height, permalink);
  });
}
