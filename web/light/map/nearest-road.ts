import type { Map as MapLibre } from 'maplibre-gl';
import type { RoadClass } from '../../../geodata/light/road-class.ts';
import { lightWorker } from '../worker/roads-query.ts';

/** A pointer this many pixels from a road still means the road. */
const REACH_PIXELS = 8;
/** Further out roads lie too close together: a press means the commune. */
const ROADS_FROM_ZOOM = 10.5;

/** The row of the road a place on the map means; null: none. */
export async function nearestRoad(
  map: Pick<MapLibre, 'getZoom'>,
  on: string,
  { lng, lat }: { readonly lng: number; readonly lat: number },
  classes: readonly RoadClass[],
): Promise<number | null> {
  const zoom = map.getZoom();
  if (zoom < ROADS_FROM_ZOOM) return null;
  const degrees = (REACH_PIXELS * 360 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
  return lightWorker().nearest(on, lng, lat, degrees, classes);
}
