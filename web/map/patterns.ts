import type { Pattern } from '../../geodata/scale/verdict-scale.ts';

export interface PatternImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Side in device pixels; drawn at pixel ratio 2, so 8 by 8 on the page. All patterns repeat without a seam. */
const SIDE = 16;

const isInked: Record<Exclude<Pattern, 'solid'>, (x: number, y: number) => boolean> = {
  hatched: (x, y) => (x + y) % SIDE < 2,
  barred: (x, y) => (x - y + SIDE) % 8 < 3,
  dotted: (x, y) => Math.hypot((x % 8) - 3.5, (y % 8) - 3.5) < 1.8,
};

function channels(hex: string): [number, number, number] {
  const number = Number.parseInt(hex.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

/** The marks of a pattern on nothing, as RGBA: the fill below shows through. */
export function patternImage(pattern: Exclude<Pattern, 'solid'>, ink: string): PatternImage {
  const data = new Uint8Array(SIDE * SIDE * 4);
  const [red, green, blue] = channels(ink);
  for (let y = 0; y < SIDE; y += 1) {
    for (let x = 0; x < SIDE; x += 1) {
      if (isInked[pattern](x, y)) data.set([red, green, blue, 150], (y * SIDE + x) * 4);
    }
  }
  return { width: SIDE, height: SIDE, data };
}
