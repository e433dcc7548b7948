import type { PagePoint } from '../../../../geodata/report/map/frame.ts';
import { placeLabels } from '../../../../geodata/report/map/place-labels.ts';
import type { DrawnArea, ReportMap } from '../../../../geodata/report/map/report-map.ts';
import { LIGHT_SCALE } from '../../../../geodata/scale/light-scale.ts';
import { widthOfText } from '../draw-text.ts';
import { strokeLight } from '../light-mark.ts';
import { type Pdf, setFont } from '../open-document.ts';
import { INK } from '../sheet.ts';
import { drawNorthArrow, NORTH_ARROW } from './north-arrow.ts';
import { drawScaleBar, scaleBarBox } from './scale-bar.ts';

const LABEL = { font: 'regular', size: 6.5 } as const;
const OWN_LABEL = { font: 'bold', size: 8.5 } as const;

function tracePath(doc: Pdf, path: readonly PagePoint[]): void {
  for (const [index, [x, y]] of path.entries()) {
    if (index === 0) doc.moveTo(x, y);
    else doc.lineTo(x, y);
  }
}

function traceArea(doc: Pdf, { rings }: DrawnArea): void {
  for (const ring of rings) {
    tracePath(doc, ring);
    doc.closePath();
  }
}

function drawLabels(doc: Pdf, map: ReportMap): void {
  const wish = (area: DrawnArea, { font, size }: typeof LABEL | typeof OWN_LABEL) => ({
    text: area.label,
    width: widthOfText(doc, area.label, font, size),
    height: size * 1.1,
    rings: area.rings,
  });
  const { width, height } = map.frame;
  const arrow = { left: width - NORTH_ARROW.width - 4, top: 0, right: width, bottom: NORTH_ARROW.height + 6 };
  const own = wish(map.unit, OWN_LABEL);
  const neighbours = map.neighbours.map((area) => ({ ...wish(area, LABEL), avoid: map.unit.rings }));
  const placed = placeLabels([own, ...neighbours], width, height, [arrow, scaleBarBox(map.frame, map.scale)]);
  placed.forEach(({ text, x, y }) => {
    const style = text === own.text ? OWN_LABEL : LABEL;
    setFont(doc, style.font, style.size);
    const left = x - doc.widthOfString(text) / 2;
    const baseline = y + style.size * 0.36;
    const textWidth = doc.widthOfString(text);
    if (style === OWN_LABEL) {
      // Letters over roads need a ground of their own.
      doc
        .save()
        .fillOpacity(0.85)
        .roundedRect(left - 2, y - style.size * 0.62, textWidth + 4, style.size * 1.24, 2);
      doc.fill('#ffffff').restore();
    }
    doc.fillColor(style === OWN_LABEL ? INK.text : INK.quiet);
    doc.text(text, left, baseline, { lineBreak: false, baseline: 'alphabetic' });
  });
}

/** The unit white among its grey neighbours, its roads by light, its name; north arrow and scale bar. */
export function drawMap(doc: Pdf, map: ReportMap, x: number, y: number): void {
  const { width, height } = map.frame;
  doc.save().translate(x, y);
  doc.rect(0, 0, width, height).fill('#ffffff');
  doc.save().rect(0, 0, width, height).clip();
  for (const area of map.neighbours) {
    traceArea(doc, area);
    doc.lineWidth(0.6).fillAndStroke(INK.neighbour, '#ffffff');
  }
  traceArea(doc, map.unit);
  doc.fill('#ffffff');
  for (const { id: lit } of [...LIGHT_SCALE].reverse()) {
    const roads = map.roads.filter((road) => road.lit === lit);
    for (const { path } of roads) tracePath(doc, path);
    if (roads.length > 0) strokeLight(doc, lit);
  }
  traceArea(doc, map.unit);
  doc.lineWidth(1.4).lineJoin('round').stroke(INK.text);
  drawLabels(doc, map);
  doc.restore();
  drawNorthArrow(doc, width - NORTH_ARROW.width - 4, 5);
  drawScaleBar(doc, map.frame, map.scale);
  doc.rect(0, 0, width, height).lineWidth(0.6).stroke(INK.rule);
  doc.restore();
}
