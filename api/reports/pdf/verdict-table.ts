import { NO_FIGURE, type TargetRow } from '../../../geodata/report/target-row.ts';
import { verdictStep } from '../../../geodata/scale/verdict-scale.ts';
import type { Pdf } from './open-document.ts';
import { INK, mm } from './sheet.ts';
import { type Cell, type Column, drawTable } from './table.ts';
import type { Section } from './tags.ts';
import { drawTrendLine } from './trend-line.ts';
import { drawVerdictMark } from './verdict-mark.ts';

const COLUMNS: readonly Column[] = [
  { title: 'Mã', width: mm(8), align: 'center' },
  { title: 'Chỉ tiêu', width: mm(40) },
  { title: 'Kết quả', width: mm(20), align: 'right' },
  { title: 'Ngưỡng', width: mm(15), align: 'right' },
  { title: 'Đánh giá', width: mm(28) },
  { title: 'Ngày số liệu', width: mm(18), align: 'center' },
  { title: 'Hạng', width: mm(14), align: 'center' },
  { title: 'Diễn biến', width: mm(17), align: 'center' },
];

const MARK = 9;
const TREND_INSET = 4;

function cellsOf(doc: Pdf, row: TargetRow): Cell[] {
  const small = { size: 7, minSize: 5.5, color: INK.quiet } as const;
  return [
    { texts: [{ text: row.id, font: 'semibold', size: 8.5, minSize: 6 }] },
    { texts: [{ text: row.title, font: 'medium', size: 8.5, minSize: 6.5, maxLines: 2 }] },
    {
      texts: [
        { text: row.value, font: 'bold', size: 9.5, minSize: 6 },
        ...(row.counts === null ? [] : [{ text: row.counts, font: 'regular' as const, ...small }]),
      ],
    },
    {
      texts: [
        { text: row.threshold, font: 'regular', size: 8.5, minSize: 6 },
        ...(row.thresholdNote === null
          ? []
          : [{ text: row.thresholdNote, font: 'italic' as const, ...small }]),
      ],
    },
    {
      texts: [
        {
          text: row.verdictLabel,
          font: 'semibold',
          size: 8,
          minSize: 6,
          maxLines: 2,
          color: verdictStep(row.verdict).ink,
        },
      ],
      indent: MARK + 4,
      figure: {
        alt: row.verdictLabel,
        draw: ({ x, y, height }) => drawVerdictMark(doc, row.verdict, x + 4, y + (height - MARK) / 2, MARK),
      },
    },
    { texts: [{ text: row.asOf, font: 'regular', size: 7.5, minSize: 6 }] },
    {
      texts: [
        { text: row.places.province ?? NO_FIGURE, font: 'medium', size: 8, minSize: 5.5 },
        ...(row.places.district === null
          ? []
          : [{ text: row.places.district, font: 'regular' as const, ...small }]),
      ],
    },
    {
      figure: {
        alt: `Diễn biến: ${row.trend.points.length} kỳ có số liệu`,
        draw: ({ x, y, width, height }) =>
          drawTrendLine(doc, row.trend, {
            x: x + TREND_INSET,
            y: y + TREND_INSET,
            width: width - 2 * TREND_INSET,
            height: height - 2 * TREND_INSET - 2,
          }),
      },
    },
  ];
}

/** Every target of the plan in a line: value, threshold, verdict with its mark, day of the figure, course. */
export function drawVerdictTable(
  doc: Pdf,
  section: Section,
  rows: readonly TargetRow[],
  place: { readonly x: number; readonly y: number; readonly rowHeight: number },
): number {
  return drawTable(doc, section, { ...place, columns: COLUMNS, rows: rows.map((row) => cellsOf(doc, row)) });
}
