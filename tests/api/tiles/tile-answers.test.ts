import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metaSchema } from '../../../geodata/contract/meta.ts';
import { tileJsonSchema } from '../../../geodata/contract/tiles.ts';
import { type CanaryPortal, openCanaryPortal } from '../routes/canary-portal.ts';

let portal: CanaryPortal;
let version = 0;
beforeAll(async () => {
  portal = await openCanaryPortal();
  version = (await portal.read('/api/meta', metaSchema)).dataVersion;
});
afterAll(() => portal?.close());

/** Over the middle commune. */
const TILE = '/tiles/communes/10/814/479';
/** In the Pacific. */
const EMPTY = '/tiles/communes/10/10/479';

const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('a tile', () => {
  it('comes gzipped for who takes it, the same bytes inside', async () => {
    const plain = await portal.ask(TILE);
    const gzipped = await portal.ask(TILE, { 'Accept-Encoding': 'br, gzip' });
    const refused = await portal.ask(TILE, { 'Accept-Encoding': 'gzip;q=0' });
    expect(gzipped.headers.get('Content-Encoding')).toBe('gzip');
    expect(gzipped.headers.get('Vary')).toContain('Accept-Encoding');
    expect(refused.headers.get('Content-Encoding')).toBeNull();
    const body = await bytes(plain);
    expect(gunzipSync(await bytes(gzipped)).equals(body)).toBe(true);
    expect((await bytes(refused)).equals(body)).toBe(true);
  });

  it('where nothing lies is 204 without a body', async () => {
    for (const path of [EMPTY, `${EMPTY}?v=${version}`, '/tiles/roads/14/0/0', '/tiles/communes/3/0/0']) {
      const response = await portal.ask(path, { 'Accept-Encoding': 'gzip' });
      expect(response.status, path).toBe(204);
      expect((await bytes(response)).length).toBe(0);
      expect(response.headers.get('Content-Encoding')).toBeNull();
    }
  });

  it('answers HEAD like GET, without the body', async () => {
    const [get, head] = await Promise.all([portal.ask(TILE), portal.ask(TILE, {}, 'HEAD')]);
    expect(head.status).toBe(200);
    for (const name of ['ETag', 'Cache-Control', 'Content-Type', 'Content-Length']) {
      expect(head.headers.get(name), name).toBe(get.headers.get(name));
    }
    expect((await bytes(head)).length).toBe(0);
  });

  it('has the address TileJSON gives', async () => {
    for (const layer of ['communes', 'districts', 'roads']) {
      const tileJson = await portal.read(`/tiles/${layer}`, tileJsonSchema);
      const [template = ''] = tileJson.tiles;
      const url = new URL(template.replace('{z}', '10').replace('{x}', '814').replace('{y}', '479'));
      expect(url.origin).toBe('http://portal.test');
      const response = await portal.ask(url.pathname + url.search);
      expect(response.status, layer).toBe(200);
      expect(response.headers.get('Cache-Control')).toContain('immutable');
      expect(tileJson.vector_layers.map(({ id }) => id)).toEqual([layer]);
    }
  });

  it('draws a road on a border once', async () => {
    const [row] = await portal.database.sql<{ pieces: number }[]>`
      select count(*)::int as pieces from portal.segment_piece p
      join portal.segment s on s.id = p.segment_id where s.code = 's2'`;
    expect(row?.pieces).toBe(2);
    const body = await bytes(await portal.ask('/tiles/roads/14/13025/7674'));
    const layer = new VectorTile(new PbfReader(body)).layers.roads;
    const names = Array.from({ length: layer?.length ?? 0 }, (_, i) => layer?.feature(i).properties.name);
    expect(names.filter((name) => name === 'Đường ranh giới')).toHaveLength(1);
  });
});
