import type { Briefing } from '../../../../geodata/report/briefing/briefing.ts';
import type { FontName } from '../fonts.ts';
import type { Pdf } from '../open-document.ts';
import { INK, mm, SHEET } from '../sheet.ts';
import { type Cell, type Column, drawTable } from '../table.ts';
import type { Section } from '../tags.ts';

/** Where a table stands and how tall it may grow. */
interface Place {
  readonly y: number;
  readonly bottom: number;
}

const HEAD = 27;
const NONE = '–';

function cell(text: string, font: FontName = 'regular', size = 8, maxLines = 1): Cell {
  return { texts: [{ text, font, size, minSize: 5.5, maxLines }] };
}

/** Rows as tall as there is room for, `most` at the most. */
function rowHeightIn({ y, bottom }: Place, rows: number, most: number): number {
  return Math.min(most, (bottom - y - HEAD) / Math.max(1, rows));
}

/** Every target: met now, since the month before, at risk, without a figure to judge by, the outlook. */
export function drawTargetTable(doc: Pdf, section: Section, briefing: Briefing, place: Place): number {
  const columns: Column[] = [
    { title: 'Mã', width: mm(9), align: 'center' },
    { title: 'Chỉ tiêu', width: mm(47) },
    { title: 'Ngưỡng', width: mm(15), align: 'right' },
    { title: 'Xã đạt', width: mm(17), align: 'right' },
    {
      title: briefing.since === null ? 'So với kỳ trước' : `So với ${briefing.since}`,
      width: mm(21),
      align: 'right',
    },
    { title: 'Nguy cơ', width: mm(14), align: 'right' },
    { title: 'Chưa có, số liệu cũ', width: mm(17), align: 'right' },
    { title: 'Dự báo đến hạn', width: mm(20), align: 'right' },
  ];
  const rows = briefing.targets.map((line): Cell[] => [
    cell(line.id, 'semibold', 8.5),
    cell(line.title, 'medium', 8, 2),
    cell(line.threshold),
    cell(line.met, 'bold', 9.5),
    cell(line.change ?? NONE, 'semibold', 8.5),
    cell(String(line.counts.at_risk)),
    cell(String(line.counts.no_data + line.counts.stale)),
    cell(line.outlook, 'semibold', 8.5),
  ]);
  const rowHeight = rowHeightIn(place, rows.length, 25);
  return drawTable(doc, section, { columns, rows, x: SHEET.left, y: place.y, rowHeight });
}

/** Who newly met, slipped, or let a figure grow old, by name. */
export function drawChangeTable(doc: Pdf, section: Section, briefing: Briefing, place: Place): number {
  const columns: Column[] = [
    { title: 'Chỉ tiêu', width: mm(32) },
    { title: 'Mới đạt', width: mm(50) },
    { title: 'Tụt lại', width: mm(40) },
    { title: 'Số liệu cũ đi hoặc mất', width: mm(38) },
  ];
  const rows = briefing.targets.map((line): Cell[] => [
    cell(`${line.id} ${line.shortTitle}`, 'semibold', 8, 3),
    cell(line.newlyMet ?? NONE, 'regular', 7.5, 5),
    cell(line.slipped ?? NONE, 'regular', 7.5, 5),
    cell(line.stale ?? NONE, 'regular', 7.5, 5),
  ]);
  const rowHeight = rowHeightIn(place, rows.length, 56);
  return drawTable(doc, section, { columns, rows, x: SHEET.left, y: place.y, rowHeight });
}

export function drawRiskTable(doc: Pdf, section: Section, briefing: Briefing, place: Place): number {
  const columns: Column[] = [
    { title: 'Xã, phường, thị trấn', width: mm(36) },
    { title: 'Huyện', width: mm(34) },
    { title: 'Số chỉ tiêu', width: mm(14), align: 'center' },
    { title: 'Nhịp cần, theo đơn vị đếm của chỉ tiêu', width: mm(76) },
  ];
  const rows = briefing.risk.map(({ name, district, count, paces }): Cell[] => [
    cell(name, 'medium', 8),
    cell(district),
    cell(String(count), 'semibold'),
    { texts: [{ text: paces, font: 'regular', size: 7, minSize: 5.5, maxLines: 2, color: INK.text }] },
  ]);
  const rowHeight = rowHeightIn(place, rows.length, 21);
  return drawTable(doc, section, { columns, rows, x: SHEET.left, y: place.y, rowHeight });
}

export function drawDistrictTable(doc: Pdf, section: Section, briefing: Briefing, place: Place): number {
  const width = (SHEET.right - SHEET.left - mm(40 + 12 + 18)) / briefing.targets.length;
  const columns: Column[] = [
    { title: 'Huyện, thị xã, thành phố', width: mm(40) },
    { title: 'Số xã', width: mm(12), align: 'right' },
    ...briefing.targets.map(({ id }): Column => ({ title: `${id} đạt`, width, align: 'right' })),
    { title: 'Lượt nguy cơ', width: mm(18), align: 'right' },
  ];
  const rows = briefing.districts.map(({ name, communes, met, atRisk }): Cell[] => [
    cell(name, 'medium', 8),
    cell(String(communes)),
    ...met.map((count) => cell(String(count))),
    cell(String(atRisk), 'semibold'),
  ]);
  const rowHeight = rowHeightIn(place, rows.length, 17);
  return drawTable(doc, section, { columns, rows, x: SHEET.left, y: place.y, rowHeight });
}
