import { type Pdf, setFont } from './open-document.ts';
import { SAMPLE_OUTLINE, SAMPLE_OUTLINE_HEIGHT, SAMPLE_OUTLINE_WIDTH } from './sample-outline.ts';
import { INK, mm, SHEET } from './sheet.ts';
import { artifact, type Section, tagged } from './tags.ts';

/** "MINH HOẠ" across the page, under everything, in a grey that no copy makes unreadable. */
export function drawSampleMark(doc: Pdf): void {
  artifact(doc, () => {
    doc
      .save()
      .translate(SHEET.width / 2, SHEET.height / 2)
      .rotate(-52);
    doc.translate(-SAMPLE_OUTLINE_WIDTH / 2, SAMPLE_OUTLINE_HEIGHT / 2);
    for (const letter of SAMPLE_OUTLINE) doc.path(letter).fill(INK.mark, 'even-odd');
    doc.restore();
  });
}

/** The same words in a box near the head, where nobody overlooks them. */
export function drawSampleStamp(doc: Pdf, section: Section, mark: string, y: number): void {
  const width = mm(34);
  const x = SHEET.left + mm(33) - width / 2;
  artifact(doc, () => doc.roundedRect(x, y, width, 17, 2).lineWidth(1.2).stroke(INK.text));
  tagged(doc, section, 'P', () => {
    setFont(doc, 'bold', 10.5).fillColor(INK.text);
    doc.text(mark, x + (width - doc.widthOfString(mark)) / 2, y + 12.4, {
      lineBreak: false,
      baseline: 'alphabetic',
    });
  });
}
