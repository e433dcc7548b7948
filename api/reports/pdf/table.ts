import { drawText, type TextStyle } from './draw-text.ts';
import type { Pdf } from './open-document.ts';
import { INK } from './sheet.ts';
import { artifact, openSection, type Section, tagged } from './tags.ts';

export interface Column {
  readonly title: string;
  /** In points, the cell's padding included. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Cell {
  /** One below the other, together in the middle of the cell's height. */
  readonly texts?: readonly (TextStyle & { readonly text: string })[];
  /** Drawn in the cell, under its texts; `alt` says it in words. */
  readonly figure?: { readonly draw: (box: Box) => void; readonly alt: string };
  /** Points the texts are moved to the right, to leave room for a mark. */
  readonly indent?: number;
}

const PADDING = 4;
const LINE_HEIGHT = 1.35;
const HEAD_STYLE = { font: 'semibold', size: 8, minSize: 6.5, maxLines: 2 } as const;
const HEAD_HEIGHT = 27;

function heightOf({ size, maxLines = 1 }: TextStyle, lines: number): number {
  return Math.min(lines, maxLines) * size * LINE_HEIGHT;
}

/** How many lines a text takes; drawing is the only judge of that, so it is drawn off the page's content. */
function measured(doc: Pdf, text: string, style: TextStyle, width: number): number {
  return heightOf(
    style,
    Math.max(1, Math.ceil(doc.font(style.font).fontSize(style.size).widthOfString(text) / width)),
  );
}

function drawTexts(doc: Pdf, cell: Cell, box: Box, align: Column['align']): void {
  const indent = cell.indent ?? 0;
  const inner = { x: box.x + PADDING + indent, width: box.width - 2 * PADDING - indent };
  const texts = cell.texts ?? [];
  const total = texts.reduce((sum, { text, ...style }) => sum + measured(doc, text, style, inner.width), 0);
  let y = box.y + Math.max(1, (box.height - total) / 2);
  for (const { text, ...style } of texts) {
    y += drawText(doc, text, { ...inner, y }, { ...style, align: style.align ?? align ?? 'left' });
  }
}

function rule(doc: Pdf, x: number, y: number, width: number, weight: number): void {
  artifact(doc, () =>
    doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(weight)
      .stroke(INK.rule),
  );
}

/** A ruled table at x, y; every row `rowHeight` points high. Returns the y below it. */
export function drawTable(
  doc: Pdf,
  section: Section,
  {
    columns,
    rows,
    x,
    y,
    rowHeight,
  }: {
    readonly columns: readonly Column[];
    readonly rows: readonly (readonly Cell[])[];
    readonly x: number;
    readonly y: number;
    readonly rowHeight: number;
  },
): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  artifact(doc, () => doc.rect(x, y, width, HEAD_HEIGHT).fill(INK.band));
  const table = openSection(doc, 'Table', section);
  const lines = [columns.map(({ title }): Cell => ({ texts: [{ text: title, ...HEAD_STYLE }] })), ...rows];
  let top = y;
  lines.forEach((cells, index) => {
    const height = index === 0 ? HEAD_HEIGHT : rowHeight;
    const row = openSection(doc, 'TR', table);
    let left = x;
    cells.forEach((cell, column) => {
      const { width: cellWidth = 0, align } = columns[column] ?? {};
      const box = { x: left, y: top, width: cellWidth, height };
      const { figure } = cell;
      const draw = () => {
        figure?.draw(box);
        drawTexts(doc, cell, box, align);
      };
      tagged(doc, row, index === 0 ? 'TH' : 'TD', draw, figure?.alt);
      left += cellWidth;
    });
    row.end();
    rule(doc, x, top, width, index <= 1 ? 0.9 : 0.4);
    top += height;
  });
  rule(doc, x, top, width, 0.9);
  table.end();
  return top;
}
