import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  collectionSchema,
  collectionsSchema,
  conformanceSchema,
  landingSchema,
  ogcFeatureSchema,
  ogcItemsSchema,
  propertiesSchema,
} from '../../../geodata/contract/ogc.ts';
import { COLLECTION_IDS } from '../../../geodata/ogc/collections.ts';
import { openSmallPortal, type SmallPortal } from '../harness/small-portal.ts';

let portal: SmallPortal;
beforeAll(async () => {
  portal = await openSmallPortal();
});
afterAll(() => portal?.close());

const ask = async (path: string, headers: Record<string, string> = {}) =>
  portal.app.request(path.startsWith('http') ? path : `http://portal.test${path}`, { headers });

async function read<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>> {
  const response = await ask(path);
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return schema.parse(await response.json());
}

const items = (collection: string, query: Record<string, string> = {}) =>
  read(`/ogc/collections/${collection}/items?${new URLSearchParams(query)}`, ogcItemsSchema);
const codes = async (query: Record<string, string>) =>
  (await items('communes', query)).features.map(({ id }) => id);

describe('OGC API – Features, Part 1', () => {
  it('leads from the landing page to everything else, and every link answers', async () => {
    const { links } = await read('/ogc', landingSchema);
    const collections = await read('/ogc/collections', collectionsSchema);
    const all = [...links, ...collections.links, ...collections.collections.flatMap((each) => each.links)];
    expect(links.map(({ rel }) => rel)).toEqual(
      expect.arrayContaining(['self', 'service-desc', 'conformance', 'data']),
    );
    for (const { href, type = '' } of all) {
      const response = await ask(href);
      expect(response.status, href).toBe(200);
      expect(response.headers.get('Content-Type')?.split(';')[0], href).toBe(type.split(';')[0]);
    }
  });

  it('is found with a slash at its end too', async () => {
    const response = await ask('/ogc/');
    expect([response.status, response.headers.get('Location')]).toEqual([308, 'http://portal.test/ogc']);
  });

  it('describes itself in OpenAPI 3.0 and claims what it does', async () => {
    const openapi = await (await ask('/ogc/api')).json();
    expect(openapi).toMatchObject({ openapi: '3.0.3', servers: [{ url: 'http://portal.test/ogc' }] });
    for (const id of COLLECTION_IDS) {
      const { parameters } = openapi.paths[`/collections/${id}/items`].get;
      const names = parameters.map(({ name }: { name: string }) => name);
      const { properties } = await read(`/ogc/collections/${id}/queryables`, propertiesSchema);
      const own = Object.keys(properties).filter((name) => name !== 'geometry');
      expect(names).toEqual(expect.arrayContaining(['limit', 'bbox', 'datetime', ...own]));
      expect(names).not.toContain('id');
    }
    const { conformsTo } = await read('/ogc/conformance', conformanceSchema);
    expect(conformsTo).toContain('http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core');
  });

  it('tells of a collection where and when it lies, in which systems and on which terms', async () => {
    const communes = await read('/ogc/collections/communes', collectionSchema);
    expect(communes.extent?.spatial.bbox[0]).toEqual([106, 11.2, 106.4, 11.3]);
    expect(communes.crs).toContain('http://www.opengis.net/def/crs/EPSG/0/9209');
    expect(communes.licence).not.toBe('');
    expect(communes.attribution).not.toBe('');
  });

  it('answers pages that join into all features, each once, and keep every parameter', async () => {
    const seen: (string | number)[] = [];
    let next: string | undefined = '/ogc/collections/communes/items?limit=1&kind=xa&bbox=106,11,107,12';
    for (let pages = 0; next !== undefined && pages < 10; pages += 1) {
      const page: z.output<typeof ogcItemsSchema> = await read(next, ogcItemsSchema);
      expect(page.numberMatched).toBe(2);
      seen.push(...page.features.map(({ id }) => id));
      next = page.links.find(({ rel }) => rel === 'next')?.href;
      if (next !== undefined)
        expect(Object.fromEntries(new URL(next).searchParams)).toMatchObject({
          kind: 'xa',
          bbox: '106,11,107,12',
          limit: '1',
        });
    }
    expect(seen).toEqual(['25474', '25495']);
  });

  it('keeps its place when a row before it goes', async () => {
    const first = await items('roads', { limit: '2' });
    const next = first.links.find(({ rel }) => rel === 'next')?.href ?? '';
    const rest = await read(next, ogcItemsSchema);
    const [gone] = first.features;
    await portal.database.sql`update portal.segment set retired_at = now() where id = ${Number(gone?.id)}`;
    expect((await read(next, ogcItemsSchema)).features).toEqual(rest.features);
    await portal.database.sql`update portal.segment set retired_at = null where id = ${Number(gone?.id)}`;
  });

  it('meets a limit beyond its own with its own, and refuses one below 1', async () => {
    expect((await items('communes', { limit: '999999' })).numberReturned).toBe(4);
    expect((await ask('/ogc/collections/communes/items?limit=0')).status).toBe(400);
  });

  it('filters by box and by time', async () => {
    expect(await codes({ bbox: '106.32,11.21,106.38,11.29' })).toEqual(['25700']);
    expect(await codes({ datetime: '1980-01-01' })).toEqual([]);
    expect((await items('promises', { datetime: '2020-01-01/2020-12-31' })).numberMatched).toBe(1);
  });

  it('names every parameter at fault', async () => {
    const response = await ask(
      '/ogc/collections/communes/items?limit=x&bbox=1,2&datetime=soon&wrong=1&kind=a&kind=b',
    );
    expect(response.status).toBe(400);
    const { errors } = await response.json();
    expect(errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      'bbox',
      'datetime',
      'kind',
      'limit',
      'wrong',
    ]);
  });

  it.each(COLLECTION_IDS)('tells one feature of %s as the list does', async (id) => {
    const [listed] = (await items(id, { limit: '1' })).features;
    const { links, ...feature } = await read(`/ogc/collections/${id}/items/${listed?.id}`, ogcFeatureSchema);
    expect(feature).toEqual(listed);
    expect(links.map(({ rel }) => rel)).toContain('collection');
  });

  it.each([
    '/ogc/collections/models',
    '/ogc/collections/communes/items/99999',
    '/ogc/collections/roads/items/x',
    '/ogc/collections/figures/items',
  ])('%s is not there', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('is a page for a browser, with nothing of a name run as markup', async () => {
    for (const path of [
      '/ogc',
      '/ogc/conformance',
      '/ogc/collections',
      '/ogc/collections/roads',
      '/ogc/collections/roads/items',
      '/ogc/collections/communes/items/25456',
    ]) {
      const response = await ask(path, { Accept: 'text/html,application/xhtml+xml' });
      expect(response.headers.get('Content-Type'), path).toContain('text/html');
      expect(await response.text()).toContain('<h1>');
    }
  });

  it('tells metres of light by the newest record, unknown apart', async () => {
    const { features } = await items('roads', { name: 'Đường xuyên xã' });
    const [road] = features;
    const properties = road?.properties;
    expect(properties).toMatchObject({ lit_m: 5000, unlit_m: 0, lit: 'unknown', broken: true });
    expect(Number(properties?.lit_m) + Number(properties?.unknown_m)).toBeCloseTo(
      Number(properties?.length_m),
      1,
    );
  });
});

describe('Part 2, systems', () => {
  const WGS84 = { lon: 106.0986, lat: 11.3106 };

  it('gives VN-2000 within a centimetre of PROJ, east first', async () => {
    const { features } = await items('communes', {
      crs: 'http://www.opengis.net/def/crs/EPSG/0/9209',
      code: '25456',
    });
    const [row] = await portal.database.sql`
      select st_x(p) as x, st_y(p) as y from (
        select st_transform(st_setsrid(st_makepoint(${WGS84.lon}, ${WGS84.lat}), 4326), 9209) as p) t`;
    expect(row?.x).toBeCloseTo(565_148.899, 1);
    expect(row?.y).toBeCloseTo(1_250_876.975, 1);
    const ring = JSON.stringify(features[0]?.geometry);
    expect(ring).toMatch(/\[55\d{4}\.\d+,123\d{4}\.\d+\]|\[55\d{4}\.\d+,124\d{4}\.\d+\]/);
  });

  it('gives EPSG:4326 with latitude first, and says in which system an answer is', async () => {
    const response = await ask('/ogc/collections/communes/items/25456?crs=EPSG:4326');
    expect(response.headers.get('Content-Crs')).toBe('<http://www.opengis.net/def/crs/EPSG/0/4326>');
    const { geometry } = ogcFeatureSchema.parse(await response.json());
    expect(JSON.stringify(geometry?.coordinates)).toContain('[11.2,106]');
  });

  it('reads boxes in theirs', async () => {
    expect(await codes({ bbox: '11.21,106.32,11.29,106.38', 'bbox-crs': 'EPSG:4326' })).toEqual(['25700']);
    expect(await codes({ bbox: '555000,1239000,556000,1240000', 'bbox-crs': 'EPSG:9209' })).toEqual([
      '25456',
    ]);
  });

  it('refuses a system it does not offer', async () => {
    expect((await ask('/ogc/collections/communes/items?crs=EPSG:32648')).status).toBe(400);
    expect((await ask('/ogc/collections/communes/items/25456?crs=EPSG:32648')).status).toBe(400);
  });
});

describe('Part 3, filters', () => {
  it('takes exactly the properties it lists', async () => {
    for (const id of COLLECTION_IDS) {
      const { properties } = await read(`/ogc/collections/${id}/queryables`, propertiesSchema);
      const [feature] = (await items(id, { limit: '1' })).features;
      expect(Object.keys(properties).sort()).toEqual(
        [...Object.keys(feature?.properties ?? {}), 'geometry'].sort(),
      );
      for (const name of Object.keys(properties)) {
        if (name === 'geometry') continue;
        const found = await items(id, { filter: `${name} IS NULL OR NOT ${name} IS NULL` });
        expect(found.numberMatched).toBeGreaterThan(0);
      }
    }
  });

  it('filters by text, numbers, lists and space', async () => {
    expect(await codes({ filter: "name LIKE 'Xã %' AND parent = '703'" })).toEqual(['25474']);
    expect(await codes({ filter: 'households >= 10000' })).toEqual(['25474']);
    expect(await codes({ filter: "kind IN ('phuong', 'thi_tran')" })).toEqual(['25456', '25700']);
    expect(await codes({ filter: 'households IS NULL' })).toEqual(['25700']);
    expect(await codes({ filter: 'S_INTERSECTS(geometry, POINT(106.15 11.25))' })).toEqual(['25474']);
    expect(await codes({ filter: 'S_DISJOINT(geometry, BBOX(106.01, 11.21, 106.29, 11.29))' })).toEqual([
      '25700',
    ]);
  });

  it('takes JSON, and shapes in another system', async () => {
    const filter = JSON.stringify({
      op: 's_intersects',
      args: [{ property: 'geometry' }, { type: 'Point', coordinates: [11.25, 106.15] }],
    });
    expect(await codes({ filter, 'filter-lang': 'cql2-json', 'filter-crs': 'EPSG:4326' })).toEqual(['25474']);
  });

  it.each([
    'secret = 1',
    'entered_by IS NULL',
    "households = 'many'",
    'name = 5',
    "name = 'a'' OR ''1''=''1' OR",
    'S_INTERSECTS(name, POINT(1 2))',
    'S_INTERSECTS(geometry, POLYGON((106 11, 107 12, 107 11, 106 12, 106 11)))',
    `name = '${'x'.repeat(9000)}'`,
  ])('refuses %s by name', async (filter) => {
    const response = await ask(`/ogc/collections/communes/items?${new URLSearchParams({ filter })}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    expect((await response.json()).errors[0].field).toBe('filter');
  });

  it('binds what looks like SQL as a value', async () => {
    expect(await codes({ filter: "name = 'x'' OR 1=1 --'" })).toEqual([]);
    expect(await codes({ name: "' OR 1=1 --" })).toEqual([]);
  });
});
