import { MERCATOR_WORLD_M, WORLD_PIXELS } from '../../../geodata/shape/web-mercator.ts';

/** Metres of EPSG:3857 in a pixel. */
export const unitsPerPixel = (zoom: number): number => MERCATOR_WORLD_M / WORLD_PIXELS / 2 ** zoom;

/** Zooms up to which a coarser mesh is drawn: beyond the last, roads are drawn as they are. */
const COARSE_UP_TO = [9.5, 11, 12.5] as const;

/** What cannot be seen is left out: of a pixel at the closest zoom of the mesh. */
const UNSEEN_PIXELS = 0.5;

/** How finely roads are drawn at a zoom: a tolerance in metres of EPSG:3857, the same for all zooms of one mesh; 0 near. */
export function toleranceAt(zoom: number): number {
  const upTo = COARSE_UP_TO.find((last) => zoom <= last);
  return upTo === undefined ? 0 : UNSEEN_PIXELS * unitsPerPixel(upTo);
}
