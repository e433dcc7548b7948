import type { Trend } from '../../../geodata/report/trend.ts';
import type { Pdf } from './open-document.ts';
import { INK } from './sheet.ts';
import type { Box } from './table.ts';

const TICK = 1.6;
const DOT = 1.15;

/** The course of a target: figures joined by a line, the threshold dashed, the reporting periods as ticks below. */
export function drawTrendLine(doc: Pdf, trend: Trend, { x, y, width, height }: Box): void {
  const across = (share: number) => x + share * width;
  const up = (share: number) => y + height - share * height;
  doc.moveTo(x, y + height).lineTo(x + width, y + height);
  for (const period of trend.periods) {
    doc.moveTo(across(period), y + height).lineTo(across(period), y + height + TICK);
  }
  doc.lineWidth(0.4).stroke(INK.rule);
  doc.save().dash(1.6, { space: 1.3 });
  doc
    .moveTo(x, up(trend.threshold))
    .lineTo(x + width, up(trend.threshold))
    .lineWidth(0.7)
    .stroke(INK.text)
    .restore();
  const [first, ...rest] = trend.points;
  if (first === undefined) return;
  doc.moveTo(across(first.x), up(first.y));
  for (const point of rest) doc.lineTo(across(point.x), up(point.y));
  doc.lineWidth(1).lineJoin('round').stroke(INK.text);
  const last = rest.at(-1) ?? first;
  doc.circle(across(last.x), up(last.y), DOT).fill(INK.text);
}
