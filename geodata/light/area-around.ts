import { buffer, multiLineString, point } from '@turf/turf';
import type { Position } from 'geojson';
import type { Area } from './area-edges.ts';
import { BUFFER_M, isBufferWidth } from './around.ts';

/** Straight parts of a quarter of a circle: the area is 0.2 % short of a true circle. */
const QUARTER_STEPS = 16;

/**
 * The area within `metres` of lines (a line of one place is a point), on Turf's sphere. Null: nothing to be around.
 * Throws RangeError on a width that `isBufferWidth` refuses.
 */
export function areaAround(lines: readonly (readonly Position[])[], metres: number): Area | null {
  if (!isBufferWidth(metres)) {
    throw new RangeError(`Buffer of ${metres} m; wanted ${BUFFER_M.least} to ${BUFFER_M.most}`);
  }
  const [first] = lines;
  if (first?.[0] === undefined) return null;
  const shape =
    lines.length === 1 && first.length === 1
      ? point([...first[0]])
      : multiLineString(lines.map((line) => line.map((place) => [...place])));
  return buffer(shape, metres, { units: 'meters', steps: QUARTER_STEPS })?.geometry ?? null;
}
