import type { ProvinceMap } from '../../../../geodata/report/briefing/province-map.ts';
import type { TargetLine } from '../../../../geodata/report/briefing/target-line.ts';
import type { DrawnArea } from '../../../../geodata/report/map/report-map.ts';
import { VERDICT_SCALE } from '../../../../geodata/scale/verdict-scale.ts';
import { drawText } from '../draw-text.ts';
import type { Pdf } from '../open-document.ts';
import { SHEET } from '../sheet.ts';
import { type Section, tagged } from '../tags.ts';
import { fillVerdict } from './fill-verdict.ts';

export const MAPS_PER_ROW = 4;
const CAPTION = 13;
const GAP = 8;
const LEGEND = 14;

/** Room of one map where all targets' maps stand between `top` and `bottom`. */
export function mapSize(count: number, top: number, bottom: number) {
  const rows = Math.max(1, Math.ceil(count / MAPS_PER_ROW));
  const width = (SHEET.right - SHEET.left - GAP * (MAPS_PER_ROW - 1)) / MAPS_PER_ROW;
  return { width, height: (bottom - top - LEGEND) / rows - CAPTION - 4 };
}

function traceArea(doc: Pdf, { rings }: DrawnArea): void {
  for (const ring of rings) {
    ring.forEach(([x, y], at) => {
      if (at === 0) doc.moveTo(x, y);
      else doc.lineTo(x, y);
    });
    doc.closePath();
  }
}

function extentOf({ rings }: DrawnArea) {
  const points = rings.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The province once for each target, all by one legend. */
export function drawTargetMaps(
  doc: Pdf,
  section: Section,
  targets: readonly TargetLine[],
  map: ProvinceMap,
  top: number,
): void {
  const { width, height } = map.frame;
  targets.forEach((target, at) => {
    const x = SHEET.left + (at % MAPS_PER_ROW) * (width + GAP);
    const y = top + LEGEND + Math.floor(at / MAPS_PER_ROW) * (height + CAPTION + 4);
    const box = { x, y, width };
    tagged(doc, section, 'P', () => {
      const text = `${target.id} ${target.shortTitle}`;
      drawText(doc, text, box, { font: 'semibold', size: 7, minSize: 5.5 });
    });
    const alt = `Bản đồ ${target.title}: ${target.met} xã đạt`;
    const draw = () => {
      doc.save().translate(x, y + CAPTION);
      for (const area of map.areas) {
        const verdict = target.verdicts.get(area.code) ?? 'no_data';
        if (area.rings.length > 0) fillVerdict(doc, verdict, extentOf(area), () => traceArea(doc, area));
      }
      doc.restore();
    };
    tagged(doc, section, 'Figure', draw, alt);
  });
}

export function drawVerdictLegend(doc: Pdf, section: Section, y: number): void {
  const share = (SHEET.right - SHEET.left) / VERDICT_SCALE.length;
  VERDICT_SCALE.forEach(({ id, label }, at) => {
    const x = SHEET.left + at * share;
    tagged(doc, section, 'P', () => {
      const extent = { left: x, top: y + 1, right: x + 10, bottom: y + 9 };
      fillVerdict(doc, id, extent, () => doc.rect(x, y + 1, 10, 8));
      drawText(
        doc,
        label.vi,
        { x: x + 14, y, width: share - 16 },
        { font: 'regular', size: 7.5, minSize: 5.5 },
      );
    });
  });
}
