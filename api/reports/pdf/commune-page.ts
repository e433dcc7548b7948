import type { ReportMap } from '../../../geodata/report/map/report-map.ts';
import type { CommuneReport } from '../../../geodata/report/unit-report.ts';
import { drawText } from './draw-text.ts';
import { drawFoot, FOOT_HEIGHT } from './foot.ts';
import { drawHead } from './head.ts';
import { drawLightSection } from './light-section.ts';
import { drawMap } from './map/draw-map.ts';
import { drawMapLegend } from './map/map-legend.ts';
import { drawMissingSection } from './missing-section.ts';
import type { Pdf } from './open-document.ts';
import { drawSampleMark, drawSampleStamp } from './sample-mark.ts';
import { INK, mm, SHEET } from './sheet.ts';
import { openSection, tagged } from './tags.ts';
import { drawTitle } from './title.ts';
import { drawVerdictTable } from './verdict-table.ts';

/** Size of the map on the page, in points. */
export const COMMUNE_MAP = { width: mm(96), height: mm(82) } as const;
const LEGEND_HEIGHT = 14;
const LONGEST_ROW = 29;
const GAP = mm(5);
const TABLE_NOTE =
  'Hạng theo kết quả trong tỉnh, dưới là trong huyện (thị xã, thành phố); "=" là đồng hạng. Diễn biến: nét đứt là ngưỡng, vạch là các kỳ báo cáo.';

/** The one page of a commune's report. */
export function drawCommunePage(doc: Pdf, report: CommuneReport, map: ReportMap): void {
  doc.addPage();
  const section = openSection(doc, 'Sect');
  if (report.sampleMark !== null) drawSampleMark(doc);
  const width = SHEET.right - SHEET.left;
  let y = drawHead(doc, section, report);
  if (report.sampleMark !== null) drawSampleStamp(doc, section, report.sampleMark, SHEET.top + 36);
  y = drawTitle(doc, section, report, y) + 4;
  tagged(doc, section, 'P', () => {
    const line = { x: SHEET.left, y, width };
    drawText(doc, report.leading, line, { font: 'bold', size: 11 });
    y +=
      drawText(
        doc,
        report.facts,
        { ...line, y: y + 1 },
        { font: 'regular', size: 9, color: INK.quiet, align: 'right' },
      ) + 5;
  });
  const mapTop = SHEET.bottom - FOOT_HEIGHT - COMMUNE_MAP.height - LEGEND_HEIGHT - 4;
  const rowHeight = Math.min(LONGEST_ROW, (mapTop - 12 - y - 27) / report.rows.length);
  const tableEnd = drawVerdictTable(doc, section, report.rows, { x: SHEET.left, y, rowHeight });
  tagged(doc, section, 'P', () => {
    const style = { font: 'italic', size: 7, minSize: 5.5, color: INK.quiet } as const;
    drawText(doc, TABLE_NOTE, { x: SHEET.left, y: tableEnd + 2, width }, style);
  });
  const alt = `Bản đồ ${report.unitName} và các đơn vị lân cận, đường theo tình trạng chiếu sáng`;
  tagged(doc, section, 'Figure', () => drawMap(doc, map, SHEET.left, mapTop), alt);
  const lits = new Set(map.roads.map(({ lit }) => lit));
  drawMapLegend(doc, section, lits, SHEET.left, mapTop + COMMUNE_MAP.height + 4, COMMUNE_MAP.width);
  const x = SHEET.left + COMMUNE_MAP.width + GAP;
  const column = SHEET.right - x;
  const heading = (text: string, top: number): number => {
    let height = 0;
    tagged(doc, section, 'H2', () => {
      height = drawText(doc, text, { x, y: top, width: column }, { font: 'bold', size: 9.5 });
    });
    return top + height + 2;
  };
  const light = heading('Chiếu sáng đường', mapTop - 3);
  const below = drawLightSection(doc, section, report.light, { x, y: light, width: column });
  const missing = heading('Còn thiếu', below + 7);
  const bottom = mapTop + COMMUNE_MAP.height + LEGEND_HEIGHT;
  drawMissingSection(doc, section, report.missing, {
    x,
    y: missing,
    width: column,
    height: bottom - missing,
  });
  drawFoot(doc, section, report);
  section.end();
}
