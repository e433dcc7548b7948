import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metaSchema } from '../../../geodata/contract/meta.ts';
import { republish } from '../harness/republish.ts';
import { openSmallPortal, type SmallPortal } from '../harness/small-portal.ts';

let portal: SmallPortal;
beforeAll(async () => {
  portal = await openSmallPortal();
});
afterAll(() => portal?.close());

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  portal.app.request(path, { method, headers });
const version = async () => metaSchema.parse(await (await ask('/api/meta')).json()).dataVersion;

/** The tile of a zoom at the middle of the small province. */
function tileAt(z: number): string {
  const n = 2 ** z;
  const x = Math.floor(((106.15 + 180) / 360) * n);
  const y = Math.floor(((1 - Math.asinh(Math.tan((11.25 * Math.PI) / 180)) / Math.PI) / 2) * n);
  return `${z}/${x}/${y}`;
}

const PATHS = [
  '/api/meta',
  '/api/units?q=tan%20binh',
  '/api/units/shapes',
  '/api/attainment/series',
  '/api/attainment?target=T1',
  '/api/lighting/coverage',
  '/api/lighting/segments',
  '/openapi.json',
  `/tiles/communes/${tileAt(9)}`,
  '/tiles/communes',
];

describe.each(PATHS)('%s', (path) => {
  it('answers 304 to whom has it, and the whole to whom has not', async () => {
    const first = await ask(path);
    const etag = first.headers.get('ETag') ?? '';
    expect(etag).not.toBe('');
    expect(first.headers.get('Cache-Control')).toBe('public, no-cache');
    expect(first.headers.get('Vary')).toContain('Accept-Encoding');
    for (const held of [etag, `"other", ${etag}`, '*', etag.replace('W/', '')]) {
      const again = await ask(path, { 'If-None-Match': held });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('ETag')).toBe(etag);
    }
    expect((await ask(path, { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('sends the same body compressed and plain', async () => {
    const plain = Buffer.from(await (await ask(path)).arrayBuffer());
    const packed = await ask(path, { 'Accept-Encoding': 'gzip' });
    const bytes = Buffer.from(await packed.arrayBuffer());
    const body = packed.headers.get('Content-Encoding') === 'gzip' ? gunzipSync(bytes) : bytes;
    expect(body.equals(plain)).toBe(true);
    expect(Number(packed.headers.get('Content-Length') ?? bytes.length)).toBe(bytes.length);
  });

  it('answers HEAD with the headers alone', async () => {
    const head = await ask(path, {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('ETag')).toBe((await ask(path)).headers.get('ETag'));
  });
});

describe('tiles', () => {
  it.each([
    ['communes', 8, ['25456', '25474', '25495', '25700']],
    ['districts', 8, ['703', '712']],
  ])('of %s hold the codes the browser joins figures to', async (layer, z, codes) => {
    const response = await ask(`/tiles/${layer}/${tileAt(z)}`);
    expect(response.headers.get('Content-Type')).toBe('application/vnd.mapbox-vector-tile');
    const tile = new VectorTile(new PbfReader(new Uint8Array(await response.arrayBuffer()))).layers[layer];
    const seen = Array.from({ length: tile?.length ?? 0 }, (_, i) => tile?.feature(i).properties.code);
    expect(seen.sort()).toEqual(codes);
  });

  it('may be kept for ever under the version in force, and under no other', async () => {
    const now = await version();
    const cacheOf = async (query: string) =>
      (await ask(`/tiles/communes/${tileAt(9)}${query}`)).headers.get('Cache-Control');
    expect(await cacheOf(`?v=${now}`)).toBe('public, max-age=31536000, immutable');
    expect(await cacheOf('')).toBe('public, no-cache');
    expect(await cacheOf(`?v=${now + 1}`)).toBe('public, no-cache');
    await republish(portal.database);
    expect(await version()).toBeGreaterThan(now);
    expect(await cacheOf(`?v=${now}`)).toBe('public, no-cache');
    expect(await cacheOf(`?v=${await version()}`)).toBe('public, max-age=31536000, immutable');
  });

  it('are empty where nothing lies: 204', async () => {
    const response = await ask('/tiles/roads/9/0/0');
    expect(response.status).toBe(204);
    expect(await response.text()).toBe('');
  });
});

describe('a publication', () => {
  it('is seen by the next request, in every answer that was kept', async () => {
    const path = '/api/attainment?target=T1&on=2020-09-30';
    const before = await (await ask(path)).json();
    expect(before).toMatchObject({ byVerdict: { no_data: 1 } });
    await portal.database.sql`
      insert into portal.figure (plan_id, target_id, unit_id, valid_on, numerator, denominator, source_id,
        entered_by, approved_by)
      select t.plan_id, t.id, u.id, '2020-09-29', 4000, 4000, (select min(id) from portal.source), 'test', 'test'
      from portal.unit u, portal.target t where u.code = '25495' and t.id = 'T1'`;
    await republish(portal.database);
    expect(await (await ask(path)).json()).toMatchObject({ byVerdict: { no_data: 0, met: 2 } });
  });
});

describe('every answer', () => {
  it.each(['/api/meta', '/api/nothing', '/tiles/communes', '/docs'])(
    'of %s carries the security headers',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
    },
  );
});

it('measures routes by their pattern, never by what was asked', async () => {
  await ask('/api/units/25456');
  const metrics = await (await ask('/metrics')).text();
  expect(metrics).toContain('route="/api/units/:code"');
  expect(metrics).not.toContain('25456');
});
