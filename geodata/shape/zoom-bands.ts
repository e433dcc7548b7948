import { classesAt, type RoadClass } from '../light/road-class.ts';
import { MERCATOR_WORLD_M, WORLD_PIXELS } from './web-mercator.ts';

/** Zooms that share one generalised geometry. From `maxZoom` of the last band on, tiles read the full one. */
export interface ZoomBand {
  readonly id: number;
  readonly minZoom: number;
  readonly maxZoom: number;
}

export const UNIT_BANDS: readonly ZoomBand[] = [
  { id: 0, minZoom: 0, maxZoom: 7 },
  { id: 1, minZoom: 8, maxZoom: 9 },
  { id: 2, minZoom: 10, maxZoom: 11 },
];
/** The band that small maps and print draw: detail down to about 76 m. */
export const FIGURE_UNIT_BAND = 1;
/** The band of the full geometry, for tiles from zoom 12. */
export const FULL_UNIT_BAND = 3;

export const ROAD_BANDS: readonly ZoomBand[] = [
  { id: 0, minZoom: 0, maxZoom: 8 },
  { id: 1, minZoom: 9, maxZoom: 10 },
  { id: 2, minZoom: 11, maxZoom: 11 },
];

/** Half a pixel at the band's largest zoom, in metres of EPSG:3857: detail below it cannot be seen. */
export function toleranceM(band: ZoomBand): number {
  return MERCATOR_WORLD_M / WORLD_PIXELS / 2 ** band.maxZoom / 2;
}

/** The road classes a band carries. */
export function classesOf(band: ZoomBand): readonly RoadClass[] {
  return classesAt(band.maxZoom);
}
