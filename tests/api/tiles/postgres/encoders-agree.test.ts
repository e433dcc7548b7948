import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeInPostgis } from '../../../../api/tiles/encode-in-postgis.ts';
import { encodeInProcess } from '../../../../api/tiles/encode-in-process.ts';
import type { TileAddress } from '../../../../api/tiles/tile-address.ts';
import { TILE_LAYERS, type TileLayer } from '../../../../api/tiles/tile-layers.ts';
import { type CanaryPortal, openCanaryPortal } from '../../routes/canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

/** Each encoder rounds to the grid of the tile by itself. */
const CLOSE_UNITS = 2;
type Point = { readonly x: number; readonly y: number };
type Features = Map<number, VectorTileFeature>;

function decode(body: Uint8Array, layer: string): Features {
  if (body.length === 0) return new Map();
  const decoded = new VectorTile(new PbfReader(body)).layers[layer];
  if (decoded === undefined) return new Map();
  expect(decoded).toMatchObject({ version: 2, extent: 4096, name: layer });
  const features: Features = new Map();
  for (let i = 0; i < decoded.length; i++) {
    const feature = decoded.feature(i);
    if (feature.id === undefined) throw new Error('a feature has no id');
    expect(features.has(feature.id)).toBe(false);
    features.set(feature.id, feature);
  }
  return features;
}

function toSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

function toShape(p: Point, shape: readonly (readonly Point[])[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const line of shape) {
    for (const [index, b] of line.entries()) {
      least = Math.min(least, toSegment(p, line[Math.max(0, index - 1)] ?? b, b));
    }
  }
  return least;
}

/** The greater of the distances of one shape's vertices from the other, in units of the tile. */
function distance(one: VectorTileFeature, other: VectorTileFeature): number {
  const shapes = [one.loadGeometry(), other.loadGeometry()] as const;
  const far = (from: Point[][], to: Point[][]) => Math.max(...from.flat().map((point) => toShape(point, to)));
  return Math.max(far(shapes[0], shapes[1]), far(shapes[1], shapes[0]));
}

async function bothOf(layer: TileLayer, tile: TileAddress): Promise<[Features, Features]> {
  const [inPostgis, inProcess] = await portal.database.inRole('portal_public', (sql) =>
    Promise.all([encodeInPostgis(sql, layer, tile, '2020'), encodeInProcess(sql, layer, tile, '2020')]),
  );
  return [decode(inPostgis, layer.id), decode(inProcess, layer.id)];
}

/** Tiles over the three communes, over their borders, and beside them. */
function tilesAt(z: number): TileAddress[] {
  const n = 2 ** z;
  const column = (lon: number) => Math.floor(((lon + 180) / 360) * n);
  const row = (lat: number) =>
    Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * n);
  const places = [106.02, 106.1, 106.17, 106.2, 106.3, 106.9];
  const keys = places.flatMap((lon) => [11.26, 11.3, 11.35].map((lat) => `${column(lon)}/${row(lat)}`));
  return [...new Set(keys)].map((key) => {
    const [x = 0, y = 0] = key.split('/').map(Number);
    return { z, x, y };
  });
}

describe('ST_AsMVT and geojson-vt make the same tile', () => {
  const cases = TILE_LAYERS.flatMap((layer) =>
    [4, 6, 8, 9, 10, 11, 12, 13, 14]
      .filter((z) => z <= layer.maxZoom)
      .map((z) => ({ layer, z, id: layer.id })),
  );

  it.each(cases)('of $id at zoom $z', async ({ layer, z }) => {
    for (const tile of tilesAt(z)) {
      const where = `${layer.id} ${z}/${tile.x}/${tile.y}`;
      const [inPostgis, inProcess] = await bothOf(layer, tile);
      expect([...inProcess.keys()], where).toEqual([...inPostgis.keys()]);
      for (const [id, feature] of inPostgis) {
        const twin = inProcess.get(id);
        if (twin === undefined) throw new Error(`${where} lacks ${id}`);
        expect(twin.properties, `${where} ${id}`).toEqual(feature.properties);
        expect(twin.type, `${where} ${id}`).toBe(feature.type);
        expect(distance(feature, twin), `${where} ${id}`).toBeLessThanOrEqual(CLOSE_UNITS);
      }
    }
  });

  it('with every road class there is to draw, and all three states of light', async () => {
    const layer = TILE_LAYERS.find(({ id }) => id === 'roads');
    if (layer === undefined) throw new Error('no layer of roads');
    const seen = new Set<unknown>();
    for (const tile of tilesAt(14)) {
      const [, features] = await bothOf(layer, tile);
      for (const { properties } of features.values()) seen.add(properties.lit).add(properties.class);
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(['yes', 'no', 'unknown', 'hamlet', 'alley', 'national']),
    );
  });
});
