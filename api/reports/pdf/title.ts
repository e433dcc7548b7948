import type { ReportFrame } from '../../../geodata/report/unit-report.ts';
import { drawText } from './draw-text.ts';
import type { Pdf } from './open-document.ts';
import { INK, SHEET } from './sheet.ts';
import { type Section, tagged } from './tags.ts';

/** The title of a report, the unit and the plan, in the middle of the page. Returns the y below. */
export function drawTitle(
  doc: Pdf,
  section: Section,
  {
    title,
    unitName,
    placeLine,
    planLine,
  }: Pick<ReportFrame, 'title' | 'unitName' | 'placeLine' | 'planLine'>,
  y: number,
): number {
  const box = (top: number) => ({ x: SHEET.left, y: top, width: SHEET.right - SHEET.left });
  let below = y;
  tagged(doc, section, 'H1', () => {
    below += drawText(doc, title, box(below), { font: 'bold', size: 14, align: 'center' });
    below += drawText(doc, unitName, box(below), {
      font: 'bold',
      size: 13,
      minSize: 9,
      align: 'center',
      maxLines: 2,
    });
  });
  tagged(doc, section, 'P', () => {
    if (placeLine !== '') {
      below += drawText(doc, placeLine, box(below), {
        font: 'medium',
        size: 10,
        minSize: 7.5,
        align: 'center',
      });
    }
    const plan = {
      font: 'italic',
      size: 9,
      minSize: 7.5,
      align: 'center',
      maxLines: 2,
      color: INK.quiet,
    } as const;
    below += drawText(doc, planLine, box(below), plan);
  });
  return below;
}
