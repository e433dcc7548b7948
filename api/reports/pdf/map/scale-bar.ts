import type { MapFrame } from '../../../../geodata/report/map/frame.ts';
import type { ScaleBar } from '../../../../geodata/report/map/scale-bar.ts';
import { type Pdf, setFont } from '../open-document.ts';
import { INK } from '../sheet.ts';

const LEFT = 6;
const BAR_HEIGHT = 2.6;
const HEIGHT = 19;

/** Where the bar lies in the map's frame, so that no label is put there. */
export function scaleBarBox({ height }: MapFrame, { points }: ScaleBar) {
  return { left: 0, right: LEFT + points + 14, top: height - HEIGHT - 2, bottom: height };
}

/** Half dark, half light, "0" and the length over its ends. */
export function drawScaleBar(doc: Pdf, frame: MapFrame, bar: ScaleBar): void {
  const box = scaleBarBox(frame, bar);
  const y = box.bottom - 7;
  doc
    .save()
    .fillOpacity(0.85)
    .rect(0, box.top, box.right, box.bottom - box.top)
    .fill('#ffffff')
    .restore();
  setFont(doc, 'regular', 6.5).fillColor(INK.text);
  doc.text('0', LEFT, y - 2, { lineBreak: false, baseline: 'alphabetic' });
  doc.text(bar.label, LEFT + bar.points - doc.widthOfString(bar.label) / 2, y - 2, {
    lineBreak: false,
    baseline: 'alphabetic',
  });
  doc.rect(LEFT, y, bar.points, BAR_HEIGHT).lineWidth(0.5).fillAndStroke('#ffffff', INK.text);
  doc.rect(LEFT, y, bar.points / 2, BAR_HEIGHT).fill(INK.text);
}
