import type { Pattern } from './verdict-scale.ts';

/** Side of the tile that repeats. */
export const MARK_TILE = 8;

/** The marks of each pattern in a tile of 8 by 8, as the `d` of an SVG path; they repeat without a seam. */
export const PATTERN_MARKS: Readonly<
  Record<Exclude<Pattern, 'solid'>, { readonly d: string; readonly width: number }>
> = {
  hatched: { d: 'M-2 10L10 -2M-2 2L2 -2M6 10L10 6', width: 0.9 },
  barred: { d: 'M-2 -2L10 10M-2 2L6 10M2 -2L10 6', width: 1.4 },
  dotted: { d: 'M2 2h.01M6 6h.01', width: 1.9 },
};
