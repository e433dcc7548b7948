import type { Room } from '../map/room.ts';

/** What the words of a slide take of the map: the left of a wide screen, the top of a tall one, in CSS pixels. */
export function storyRoom({ width, height }: { readonly width: number; readonly height: number }): Room {
  const edge = Math.round(Math.min(width, height) * 0.04);
  const foot = edge + Math.round(height * 0.05);
  return width > height
    ? { top: edge, right: edge, bottom: foot, left: Math.round(width * 0.42) }
    : { top: Math.round(height * 0.47), right: edge, bottom: 140, left: edge };
}
