import type { ReportFrame } from '../../../geodata/report/unit-report.ts';
import { drawText, widthOfText } from './draw-text.ts';
import type { Pdf } from './open-document.ts';
import { INK, mm, SHEET } from './sheet.ts';
import { artifact, type Section, tagged } from './tags.ts';

const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'] as const;
const LEFT_WIDTH = mm(66);
const RIGHT_WIDTH = mm(90);

function ruleUnder(doc: Pdf, middle: number, y: number, width: number): void {
  artifact(doc, () =>
    doc
      .moveTo(middle - width / 2, y)
      .lineTo(middle + width / 2, y)
      .lineWidth(0.7)
      .stroke(INK.text),
  );
}

/**
 * The head of a page as Vietnamese offices lay it out: who at the left, the country and its motto at the right,
 * the day below. It names the portal as the source and no issuing body: nothing here is signed. Returns the y below.
 */
export function drawHead(
  doc: Pdf,
  section: Section,
  { office, dayLine }: Pick<ReportFrame, 'office' | 'dayLine'>,
): number {
  const { top, left, right } = SHEET;
  const who = { x: left, y: top, width: LEFT_WIDTH };
  const country = { x: right - RIGHT_WIDTH, y: top, width: RIGHT_WIDTH };
  const small = { size: 10, minSize: 7, align: 'center' } as const;
  tagged(doc, section, 'P', () => {
    drawText(doc, office[0], who, { ...small, font: 'regular' });
    drawText(doc, office[1], { ...who, y: top + 14 }, { ...small, font: 'bold' });
  });
  tagged(doc, section, 'P', () => {
    drawText(doc, MOTTO[0], country, { ...small, font: 'bold' });
    drawText(doc, MOTTO[1], { ...country, y: top + 14 }, { ...small, font: 'bold', size: 10.5 });
  });
  ruleUnder(doc, left + LEFT_WIDTH / 2, top + 30, LEFT_WIDTH * 0.35);
  ruleUnder(doc, right - RIGHT_WIDTH / 2, top + 30, widthOfText(doc, MOTTO[1], 'bold', 10.5));
  tagged(doc, section, 'P', () => {
    drawText(doc, dayLine, { ...country, y: top + 36 }, { ...small, font: 'italic' });
  });
  return top + 62;
}
