import { MERCATOR_WORLD_M, WORLD_PIXELS } from '../../../geodata/shape/web-mercator.ts';

/** Metres of EPSG:3857 in a pixel. */
export const unitsPerPixel = (zoom: number): number => MERCATOR_WORLD_M / WORLD_PIXELS / 2 ** zoom;

/** Zooms up to which a coarser mesh is drawn: beyond the last, roads are drawn as they are. */
const COARSE_UP_TO = [9.5, 11, 12.5] as const;

/** What cannot be seen is left out: of a pixel at the closest zoom of the mesh. */
const UNSEEN_PIXELS = 0.5;

const coarse = COARSE_UP_TO.map((zoom) => UNSEEN_PIXELS * unitsPerPixel(zoom));

/** Tolerances of all meshes of the roads, coarsest first, in metres of EPSG:3857; 0: every corner. */
export const TOLERANCES: readonly number[] = [...coarse, 0];

/** The coarsest mesh that shows all there is to see at a zoom. */
export function toleranceAt(zoom: number): number {
  return coarse[COARSE_UP_TO.findIndex((last) => zoom <= last)] ?? 0;
}

/** The tolerance of the mesh to draw among those that are made: the one for the zoom, else the one closest to it. */
export function drawnTolerance(made: Iterable<number>, zoom: number): number | undefined {
  const level = (tolerance: number) => TOLERANCES.indexOf(tolerance);
  const wanted = level(toleranceAt(zoom));
  return [...made].toSorted((a, b) => Math.abs(level(a) - wanted) - Math.abs(level(b) - wanted))[0];
}
