import { patternImage } from '../map/patterns.ts';
import type { Box } from './picture-layout.ts';
import type { LegendRow } from './picture-model.ts';

/** Pixels of the picture for one of a pattern's own. */
const PATTERN_SCALE = 1.5;

/** A legend's swatch: an area with its pattern, or a road's line. */
export function drawLegendMark(
  context: CanvasRenderingContext2D,
  { color, ink, pattern, mark }: LegendRow,
  { x, y, width, height }: Box,
): void {
  if (mark !== 'area') {
    context.strokeStyle = color;
    context.lineWidth = 9;
    context.setLineDash(mark === 'line' ? [] : [14, 9]);
    context.beginPath();
    context.moveTo(x, y + height / 2);
    context.lineTo(x + width, y + height / 2);
    context.stroke();
    context.setLineDash([]);
    return;
  }
  context.fillStyle = color;
  context.fillRect(x, y, width, height);
  if (pattern === 'solid') return;
  const { width: side, data } = patternImage(pattern, ink);
  const tile = document.createElement('canvas');
  tile.width = side;
  tile.height = side;
  tile.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(data), side), 0, 0);
  const fill = context.createPattern(tile, 'repeat');
  if (fill === null) return;
  fill.setTransform(new DOMMatrix().scale(PATTERN_SCALE));
  context.fillStyle = fill;
  context.fillRect(x, y, width, height);
}
