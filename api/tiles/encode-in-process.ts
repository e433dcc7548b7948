import { geoJSONToTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, Geometry } from 'geojson';
import { TILE_BUFFER, TILE_EXTENT } from './tile-address.ts';
import type { TileEncoder } from './tile-encoder.ts';

/** Half the width of the world in EPSG:3857, metres. */
const HALF_WORLD_M = 20_037_508.342789244;
/** Digits of the unit square: 1e-10 of the world is 4 mm. */
const DIGITS = 10;

/** geojson-vt and vt-pbf: for the embedded engine, whose PostGIS has no ST_AsMVT. */
export const encodeInProcess: TileEncoder = async (sql, layer, tile, tree) => {
  const { columns, rows } = layer.read(sql, tile, tree);
  const scale = 1 / (2 * HALF_WORLD_M);
  const found = await sql<{ id: string; geometry: string }[]>`
    select id, ${columns},
      st_asgeojson(st_affine(geom_3857, ${scale}::float8, 0, 0, ${-scale}::float8, 0.5, 0.5), ${DIGITS}) as geometry
    from (${rows}) as row
    order by id`;
  const features = found.map(({ id, geometry, ...properties }): Feature => {
    const shape: Geometry = JSON.parse(geometry);
    return { type: 'Feature', id: Number(id), properties: plain(properties), geometry: shape };
  });
  const cut = geoJSONToTile({ type: 'FeatureCollection', features }, tile.z, tile.x, tile.y, {
    extent: TILE_EXTENT,
    buffer: TILE_BUFFER,
    tolerance: 0,
    coordinates: 'unitSquare',
    clip: true,
  });
  if (cut.features.length === 0) return new Uint8Array();
  return fromGeojsonVt({ [layer.id]: cut }, { version: 2, extent: TILE_EXTENT });
};

/** As ST_AsMVT has them: a bigint is a number, and a null is left out. */
function plain(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, name === 'route' ? Number(value) : value]),
  );
}
