import type { Briefing } from '../../../../geodata/report/briefing/briefing.ts';
import type { ProvinceMap } from '../../../../geodata/report/briefing/province-map.ts';
import { drawText } from '../draw-text.ts';
import { drawFoot, FOOT_HEIGHT } from '../foot.ts';
import { drawHead } from '../head.ts';
import type { Pdf } from '../open-document.ts';
import { drawSampleMark, drawSampleStamp } from '../sample-mark.ts';
import { INK, SHEET } from '../sheet.ts';
import { openSection, type Section, tagged } from '../tags.ts';
import { drawTitle } from '../title.ts';
import { drawChangeTable, drawDistrictTable, drawRiskTable, drawTargetTable } from './briefing-tables.ts';
import { drawTargetMaps, drawVerdictLegend, mapSize } from './target-maps.ts';

const BOTTOM = SHEET.bottom - FOOT_HEIGHT - 4;
const WIDTH = SHEET.right - SHEET.left;
/** The tables of targets and the title above the maps never reach below this. */
const MAPS_TOP = SHEET.top + 330;

/** Room of one small map, for whoever projects the province into it. */
export function briefingMapSize(targets: number) {
  return mapSize(targets, MAPS_TOP, BOTTOM);
}

function heading(doc: Pdf, section: Section, text: string, y: number): number {
  tagged(doc, section, 'H2', () => {
    drawText(doc, text, { x: SHEET.left, y, width: WIDTH }, { font: 'bold', size: 10.5, minSize: 8 });
  });
  return y + 18;
}

function note(doc: Pdf, section: Section, text: string, y: number): number {
  let height = 0;
  tagged(doc, section, 'P', () => {
    const style = { font: 'regular', size: 8.5, minSize: 7, maxLines: 2 } as const;
    height = drawText(doc, text, { x: SHEET.left, y, width: WIDTH }, style);
  });
  return y + height;
}

/** A page with what the first one says in full: which report, of which day. */
function nextPage(doc: Pdf, briefing: Briefing, draw: (section: Section, y: number) => void): void {
  doc.addPage();
  const section = openSection(doc, 'Sect');
  if (briefing.sampleMark !== null) drawSampleMark(doc);
  tagged(doc, section, 'P', () => {
    const text = [briefing.title, briefing.unitName, briefing.sampleMark].filter(Boolean).join(' · ');
    const style = { font: 'semibold', size: 8, minSize: 6, color: INK.quiet } as const;
    drawText(doc, text, { x: SHEET.left, y: SHEET.top, width: WIDTH * 0.62 }, style);
    drawText(
      doc,
      briefing.dayLine,
      { x: SHEET.left, y: SHEET.top, width: WIDTH },
      { ...style, font: 'italic', align: 'right' },
    );
  });
  draw(section, SHEET.top + 20);
  drawFoot(doc, section, briefing);
  section.end();
}

function firstPage(doc: Pdf, briefing: Briefing, map: ProvinceMap | null): void {
  doc.addPage();
  const section = openSection(doc, 'Sect');
  if (briefing.sampleMark !== null) drawSampleMark(doc);
  let y = drawHead(doc, section, briefing);
  if (briefing.sampleMark !== null) drawSampleStamp(doc, section, briefing.sampleMark, SHEET.top + 36);
  y = drawTitle(doc, section, briefing, y) + 6;
  tagged(doc, section, 'P', () => {
    const style = { font: 'bold', size: 10.5, minSize: 8, align: 'center' } as const;
    drawText(doc, briefing.summary, { x: SHEET.left, y, width: WIDTH }, style);
  });
  drawTargetTable(doc, section, briefing, { y: y + 20, bottom: MAPS_TOP - 8 });
  if (map !== null) {
    drawVerdictLegend(doc, section, MAPS_TOP);
    drawTargetMaps(doc, section, briefing.targets, map, MAPS_TOP);
  }
  drawFoot(doc, section, briefing);
  section.end();
}

/** The briefing: targets and their maps; changes and what to watch; communes at risk and districts, where there are any. */
export function drawBriefing(doc: Pdf, briefing: Briefing, map: ProvinceMap | null): void {
  firstPage(doc, briefing, map);
  nextPage(doc, briefing, (section, top) => {
    let y = top;
    if (briefing.since !== null) {
      y = heading(doc, section, `Thay đổi so với ${briefing.since}`, y);
      y = drawChangeTable(doc, section, briefing, { y, bottom: BOTTOM - 150 }) + 14;
    }
    y = heading(doc, section, 'Cần theo dõi trong thời gian tới', y);
    for (const line of briefing.watch) y = note(doc, section, `– ${line}`, y) + 3;
  });
  if (briefing.risk.length === 0 && briefing.districts.length === 0) return;
  nextPage(doc, briefing, (section, top) => {
    const districtsTop = BOTTOM - (27 + 17 * briefing.districts.length) - 18 - 14;
    let y = top;
    if (briefing.risk.length > 0) {
      y = heading(doc, section, 'Các xã có nguy cơ, nhiều chỉ tiêu nhất trước', y);
      y = drawRiskTable(doc, section, briefing, { y, bottom: districtsTop - 26 }) + 3;
      if (briefing.riskRest !== null) y = note(doc, section, briefing.riskRest, y);
      y += 12;
    }
    if (briefing.districts.length === 0) return;
    y = heading(doc, section, 'Theo huyện, thị xã, thành phố', y);
    y = drawDistrictTable(doc, section, briefing, { y, bottom: BOTTOM - 14 }) + 3;
    if (briefing.districtsRest !== null) note(doc, section, briefing.districtsRest, y);
  });
}
