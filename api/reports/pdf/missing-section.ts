import type { MissingItem } from '../../../geodata/report/missing-list.ts';
import { drawText, widthOfText } from './draw-text.ts';
import { fitText } from './fit-text.ts';
import type { Pdf } from './open-document.ts';
import { INK } from './sheet.ts';
import type { Box } from './table.ts';
import { type Section, tagged } from './tags.ts';

const SIZES = [8, 7.5, 7, 6.5, 6];
const LINE_HEIGHT = 1.35;
const ID_WIDTH = 17;
const BETWEEN = 1.5;
const MOST_LINES = 4;

interface Layout {
  readonly size: number;
  /** How many of the items have room. */
  readonly shown: number;
}

function heightOf(doc: Pdf, text: string, width: number, size: number): number {
  const fitting = { width, maxLines: MOST_LINES, size, minSize: size };
  const { lines } = fitText(text, fitting, (part) => widthOfText(doc, part, 'regular', size));
  return lines.length * size * LINE_HEIGHT + BETWEEN;
}

/** The largest size at which all items have room; else the smallest, with as many as fit above a line for the rest. */
function layOut(doc: Pdf, items: readonly MissingItem[], { width, height }: Box): Layout {
  const inner = width - ID_WIDTH;
  const heights = (size: number) => items.map(({ text }) => heightOf(doc, text, inner, size));
  const size = SIZES.find((each) => heights(each).reduce((sum, item) => sum + item, 0) <= height);
  if (size !== undefined) return { size, shown: items.length };
  const smallest = SIZES.at(-1) ?? 6;
  let [shown, used] = [0, smallest * LINE_HEIGHT];
  for (const item of heights(smallest)) {
    if (used + item > height) break;
    used += item;
    shown += 1;
  }
  return { size: smallest, shown };
}

/** What the unit still lacks, one target a line; what has no room is counted, never dropped in silence. */
export function drawMissingSection(
  doc: Pdf,
  section: Section,
  items: readonly MissingItem[],
  box: Box,
): void {
  const { x, width } = box;
  if (items.length === 0) {
    tagged(doc, section, 'P', () => {
      drawText(doc, 'Không còn thiếu gì.', box, { font: 'regular', size: 8, color: INK.quiet });
    });
    return;
  }
  const { size, shown } = layOut(doc, items, box);
  let { y } = box;
  for (const { id, text } of items.slice(0, shown)) {
    const top = y;
    tagged(doc, section, 'P', () => {
      drawText(doc, id, { x, y: top, width: ID_WIDTH }, { font: 'semibold', size });
      const style = { font: 'regular', size, maxLines: MOST_LINES } as const;
      y += drawText(doc, text, { x: x + ID_WIDTH, y: top, width: width - ID_WIDTH }, style) + BETWEEN;
    });
  }
  if (shown === items.length) return;
  tagged(doc, section, 'P', () => {
    drawText(doc, `… và ${items.length - shown} chỉ tiêu nữa`, { x, y, width }, { font: 'italic', size });
  });
}
