import type { Room } from '../map/room.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The picture in its own pixels: title above, map on the left, legend on the right, sources below. */
export const PICTURE = { width: 2400, height: 1800 } as const;
export const EDGE = 84;
export const MAP_BOX: Box = { x: EDGE, y: 300, width: 1600, height: 1290 };
export const LEGEND_BOX: Box = { x: 1756, y: 300, width: 560, height: 1290 };

/**
 * What of a window's map goes into the picture, in CSS pixels: the part no panel covers, widened to the shape of
 * the picture's map as far as the window goes, since the map lies beneath the panels too.
 */
export function cropOf(window: Pick<Box, 'width' | 'height'>, room: Room, shape = MAP_BOX): Box {
  const free = {
    width: Math.max(1, window.width - room.left - room.right),
    height: Math.max(1, window.height - room.top - room.bottom),
  };
  const aspect = shape.width / shape.height;
  const width = Math.min(window.width, Math.max(free.width, free.height * aspect));
  const height = Math.min(window.height, Math.max(free.height, free.width / aspect));
  const within = (middle: number, size: number, most: number) =>
    Math.min(most - size, Math.max(0, middle - size / 2));
  return {
    x: within(room.left + free.width / 2, width, window.width),
    y: within(room.top + free.height / 2, height, window.height),
    width,
    height,
  };
}

/** A box of another shape in the middle of `outer`, as large as it goes. */
export function fitInto(outer: Box, inner: Pick<Box, 'width' | 'height'>): Box {
  const scale = Math.min(outer.width / inner.width, outer.height / inner.height);
  const [width, height] = [inner.width * scale, inner.height * scale];
  return {
    x: outer.x + (outer.width - width) / 2,
    y: outer.y + (outer.height - height) / 2,
    width,
    height,
  };
}

/** The map library draws no canvas larger than this on a side. */
const LARGEST_SIDE = 4096;

/** Device pixels a CSS pixel while the picture is taken: what fills the picture's map, two at least, or what fits a canvas. */
export function pixelRatioFor(
  window: Pick<Box, 'width' | 'height'>,
  crop: Pick<Box, 'width' | 'height'>,
): number {
  const place = fitInto(MAP_BOX, crop);
  const wanted = Math.min(4, Math.max(2, place.width / crop.width));
  return Math.max(1, Math.min(wanted, LARGEST_SIDE / window.width, LARGEST_SIDE / window.height));
}

/** Lines of a text no wider than `most`; a word that is wider stands alone. */
export function linesOf(text: string, most: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > most) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}
