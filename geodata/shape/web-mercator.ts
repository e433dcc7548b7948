import type { MultiPolygon, Position } from 'geojson';

const RADIUS_M = 6_378_137;

/** Side of the square that EPSG:3857 maps the world to, metres. */
export const MERCATOR_WORLD_M = 2 * Math.PI * RADIUS_M;
/** Of that square on a screen at zoom 0, where maps are made of tiles of 512 pixels. */
export const WORLD_PIXELS = 512;

/** EPSG:3857 of a WGS 84 position, metres; the same closed formula PROJ uses. */
export function toMercator([lon = Number.NaN, lat = Number.NaN]: Position): [x: number, y: number] {
  const radians = Math.PI / 180;
  return [RADIUS_M * lon * radians, RADIUS_M * Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2))];
}

export function multiPolygonToMercator(geometry: MultiPolygon): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(toMercator))),
  };
}
