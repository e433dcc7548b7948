import type { z } from 'zod';
import type { roadClassSchema } from '../../../geodata/contract/primitives.ts';

/** Core width in pixels at the zoom where a whole ward fills the window; the rest follows from `widthAtZoom`. */
export const ROAD_WIDTHS: Record<z.infer<typeof roadClassSchema>, number> = {
  national: 2.9,
  provincial: 2.5,
  district: 2.1,
  commune: 1.6,
  urban: 1.25,
  special: 1.2,
  hamlet: 1.1,
  alley: 0.9,
  field: 0.9,
};

/** Roads narrower than this step back when the map shows the whole province. */
export const MINOR_WIDTH = 1.5;

const STOPS = [
  [7, 0.42],
  [10, 0.55],
  [12, 0.75],
  [14, 1.1],
  [16, 1.9],
  [18, 3.2],
] as const;

/** Factor on ROAD_WIDTHS; linear between stops, constant beyond them. */
export function widthAtZoom(zoom: number): number {
  return between(STOPS, zoom);
}

/** Piecewise linear through `stops`, sorted by their first number. */
export function between(stops: readonly (readonly [at: number, value: number])[], at: number): number {
  let last = stops[0];
  for (const stop of stops) {
    if (at < stop[0]) {
      if (last === undefined || last === stop) return stop[1];
      return last[1] + ((at - last[0]) / (stop[0] - last[0])) * (stop[1] - last[1]);
    }
    last = stop;
  }
  return last?.[1] ?? 1;
}
