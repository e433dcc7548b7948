import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../../../api/app.ts';
import {
  collectionSchema,
  collectionsSchema,
  conformanceSchema,
  landingSchema,
  type OgcLink,
  ogcFeatureSchema,
} from '../../../../geodata/contract/ogc.ts';
import { problemJsonSchema } from '../../../../geodata/contract/problem-json.ts';
import { COLLECTION_IDS, COLLECTIONS } from '../../../../geodata/ogc/collections.ts';
import { NOW, openSmallPortal, type SmallPortal } from '../../harness/small-portal.ts';
import { askOgc, positionsOf } from './ask-ogc.ts';

/** The abstract test suite of OGC API – Features Part 1 (17-069r4, annex A); each test bears the name it has there. */
let portal: SmallPortal;
let ogc: ReturnType<typeof askOgc>;
beforeAll(async () => {
  portal = await openSmallPortal();
  ogc = askOgc(portal);
});
afterAll(() => portal?.close());

const CONF = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf';
const JSON_TYPE = 'application/json';
const GEOJSON = 'application/geo+json';
const HTML = 'text/html';
const OPENAPI = 'application/vnd.oai.openapi+json;version=3.0';

const linksOf = (links: readonly OgcLink[], rel: string, type?: string) =>
  links.filter((link) => link.rel === rel && (type === undefined || link.type === type));

/** Every link says what it is, and what lies there is it. */
async function expectToLead(links: readonly OgcLink[]) {
  for (const { href, rel, type } of links) {
    expect(rel).not.toBe('');
    expect(type, href).toBeDefined();
    const response = await ogc.ask(href);
    expect(response.status, href).toBe(200);
    expect(response.headers.get('Content-Type')?.split(';')[0], href).toBe(type?.split(';')[0]);
    await response.arrayBuffer();
  }
}

async function expectRefused(path: string, field: string) {
  const response = await ogc.ask(path);
  expect(response.status, path).toBe(400);
  expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
  const { errors } = problemJsonSchema.parse(await response.json());
  expect(errors?.map((each) => each.field)).toEqual([field]);
}

describe('A.2.1 general', () => {
  it.each([
    '/ogc',
    '/ogc/conformance',
    '/ogc/collections',
    '/ogc/collections/roads',
    '/ogc/collections/roads/items',
  ])(
    'core/http: %s answers GET and HEAD, refuses to be written, and keeps what did not change',
    async (path) => {
      const got = await ogc.ask(path);
      const head = await ogc.ask(path, {}, 'HEAD');
      expect([got.status, head.status, await head.text()]).toEqual([200, 200, '']);
      expect(head.headers.get('Content-Type')).toBe(got.headers.get('Content-Type'));
      const written = await ogc.ask(path, {}, 'POST');
      expect([written.status, written.headers.get('Allow')]).toEqual([405, expect.stringContaining('GET')]);
      const etag = got.headers.get('ETag') ?? '';
      expect((await ogc.ask(path, { 'If-None-Match': etag })).status).toBe(304);
    },
  );
});

describe('what was asked for a minute ago', () => {
  it('is the same answer still: when it was made is no part of its tag', async () => {
    let minutes = 0;
    const app = createApp({
      database: portal.database,
      environment: { METRICS: false },
      logger: pino({ level: 'silent' }),
      now: () => {
        minutes += 1;
        return new Date(NOW.getTime() + minutes * 60_000);
      },
    });
    const clocked = askOgc({ app });
    for (const id of COLLECTION_IDS) {
      const path = ogc.itemsPath(id, { limit: '2' });
      const first = await clocked.ask(path);
      const etag = first.headers.get('ETag') ?? '';
      const again = await clocked.ask(path);
      expect((await again.json()).timeStamp).not.toBe((await first.json()).timeStamp);
      expect(again.headers.get('ETag')).toBe(etag);
      expect((await clocked.ask(path, { 'If-None-Match': etag })).status).toBe(304);
      const other = await clocked.ask(ogc.itemsPath(id, { limit: '1' }), { 'If-None-Match': etag });
      expect(other.status).toBe(200);
    }
  });
});

describe('A.2.2 landing page', () => {
  it('core/root-op, root-success: names the definition, the conformance and the data', async () => {
    const { links } = await ogc.read('/ogc', landingSchema);
    for (const rel of ['self', 'alternate', 'service-desc', 'service-doc', 'conformance', 'data'])
      expect(linksOf(links, rel), rel).not.toEqual([]);
    await expectToLead(links.filter(({ href }) => !/\/(?:docs|du-lieu-mo)\b/.test(href)));
  });

  it('core/api-definition-op, oas30/oas-definition-2: the definition is OpenAPI 3.0', async () => {
    const { links } = await ogc.read('/ogc', landingSchema);
    const [{ href } = { href: '' }] = linksOf(links, 'service-desc', OPENAPI);
    const response = await ogc.ask(href);
    expect(response.headers.get('Content-Type')).toBe(OPENAPI);
    expect((await response.json()).openapi).toMatch(/^3\.0\.\d+$/);
  });

  it('core/conformance-op, conformance-success: claims Core and each class tested here', async () => {
    const { conformsTo } = await ogc.read('/ogc/conformance', conformanceSchema);
    for (const name of ['core', 'oas30', 'html', 'geojson']) expect(conformsTo).toContain(`${CONF}/${name}`);
    expect(new Set(conformsTo).size).toBe(conformsTo.length);
  });
});

describe('A.2.4 collections', () => {
  it('core/fc-md-op, fc-md-success, fc-md-links, fc-md-items: each once, with self and alternate', async () => {
    const { links, collections } = await ogc.read('/ogc/collections', collectionsSchema);
    expect(linksOf(links, 'self', JSON_TYPE)).toHaveLength(1);
    expect(linksOf(links, 'alternate', HTML)).toHaveLength(1);
    await expectToLead(links);
    expect(collections.map(({ id }) => id)).toEqual([...COLLECTION_IDS]);
  });

  it.each(COLLECTION_IDS)(
    'core/sfc-md-op, sfc-md-success, fc-md-items-links, fc-md-extent: %s alone says what the list says',
    async (id) => {
      const { collections } = await ogc.read('/ogc/collections', collectionsSchema);
      const alone = await ogc.read(`/ogc/collections/${id}`, collectionSchema);
      expect(alone).toEqual(collections.find((each) => each.id === id));
      for (const type of [GEOJSON, HTML]) expect(linksOf(alone.links, 'items', type)).toHaveLength(1);
      await expectToLead(alone.links);
      const [west = 0, south = 0, east = 0, north = 0] = alone.extent?.spatial.bbox[0] ?? [];
      expect(alone.extent?.spatial.crs).toBe('http://www.opengis.net/def/crs/OGC/1.3/CRS84');
      const { features } = await ogc.items(id, { limit: '1000' });
      for (const [lon = 0, lat = 0] of features.flatMap(({ geometry }) => positionsOf(geometry))) {
        expect(lon).toBeGreaterThanOrEqual(west - 1e-6);
        expect(lon).toBeLessThanOrEqual(east + 1e-6);
        expect(lat).toBeGreaterThanOrEqual(south - 1e-6);
        expect(lat).toBeLessThanOrEqual(north + 1e-6);
      }
    },
  );
});

describe.each(COLLECTIONS)('A.2.5 features of $id', ({ id, properties }) => {
  it('core/fc-op, fc-response, fc-timeStamp, fc-numberMatched, fc-numberReturned', async () => {
    const response = await ogc.ask(ogc.itemsPath(id));
    expect(response.headers.get('Content-Type')).toBe(GEOJSON);
    const page = await response.json();
    expect(page.type).toBe('FeatureCollection');
    expect(page.timeStamp).toBe(NOW.toISOString());
    expect(page.numberReturned).toBe(page.features.length);
    expect(page.numberMatched).toBe((await ogc.items(id, { limit: '10000' })).features.length);
  });

  it('core/fc-links, fc-rel-type: self, alternate and next have types and keep what was asked', async () => {
    const asked = { limit: '1', bbox: '105,10,107,12', datetime: '../..' };
    const { links } = await ogc.items(id, asked);
    expect(linksOf(links, 'self', GEOJSON)).toHaveLength(1);
    expect(linksOf(links, 'alternate', HTML)).toHaveLength(1);
    for (const { href, type } of links) {
      expect(type).toBeDefined();
      expect(Object.fromEntries(new URL(href).searchParams)).toMatchObject(asked);
    }
    await expectToLead(links);
  });

  it('core/fc-limit-definition, fc-limit-response: no page is longer than asked, and they join into all', async () => {
    const whole = await ogc.items(id, { limit: '10000' });
    const pages = await ogc.pages(id, { limit: '2' });
    expect(pages.every(({ features }) => features.length <= 2)).toBe(true);
    expect(pages.every(({ numberMatched }) => numberMatched === whole.numberMatched)).toBe(true);
    const seen = pages.flatMap(({ features }) => features);
    expect(new Set(seen.map((each) => each.id)).size).toBe(whole.numberMatched);
    expect(seen).toEqual(whole.features);
    for (const limit of ['0', '-1', '1.5', 'x', '', '1e3'])
      await expectRefused(ogc.itemsPath(id, { limit }), 'limit');
  });

  it('core/fc-bbox-definition, fc-bbox-response: exactly what touches the box', async () => {
    const all = (await ogc.items(id, { limit: '10000' })).features;
    const away = await ogc.items(id, { bbox: '1,1,2,2' });
    expect([away.numberMatched, away.features]).toEqual([0, []]);
    const box = [106.31, 11.21, 106.39, 11.29] as const;
    const [row] = await portal.database.sql`
      select coalesce(json_agg(n), '[]') as hits from (
        select n from json_array_elements(${JSON.stringify(all.map(({ geometry }) => geometry))}::text::json)
          with ordinality as t(g, n)
        where st_intersects(st_setsrid(st_geomfromgeojson(g::text), 4326),
          st_makeenvelope(${box[0]}, ${box[1]}, ${box[2]}, ${box[3]}, 4326))) h`;
    const hits = z.array(z.number()).parse(row?.hits);
    const inBox = await ogc.items(id, { bbox: box.join(','), limit: '10000' });
    expect(inBox.features).toEqual(hits.map((at) => all[at - 1]));
    for (const bbox of [
      '1,2,3',
      '1,2,3,4,5',
      'a,b,c,d',
      '107,11,106,12',
      '106,12,107,11',
      '106,NaN,107,12',
      '',
    ])
      await expectRefused(ogc.itemsPath(id, { bbox }), 'bbox');
  });

  it('core/fc-time-definition, fc-time-response: instants, intervals and open ends', async () => {
    const all = (await ogc.items(id)).numberMatched;
    const count = async (datetime: string) => (await ogc.items(id, { datetime })).numberMatched;
    expect(await count('../..')).toBe(all);
    expect(await count('1900-01-01T00:00:00Z/..')).toBe(all);
    const before = await count('../2020-07-31');
    const after = await count('2020-08-01/..');
    const on = await count('2020-07-31/2020-08-01');
    const open = await count('../1000-01-01');
    expect(before + after).toBeGreaterThanOrEqual(all - (await count('../..')) + on);
    expect(await count('2020-08-01T00:00:00Z/2020-08-01T23:59:59Z')).toBe(await count('2020-08-01'));
    expect(open).toBeLessThanOrEqual(before);
    for (const datetime of [
      'soon',
      '2020-13-01',
      '2020-02-30',
      '2020-12-31/2020-01-01',
      '/',
      '',
      '2020-01-01/2020-02-01/..',
    ])
      await expectRefused(ogc.itemsPath(id, { datetime }), 'datetime');
  });

  it('core/query-param-unknown, query-param-invalid', async () => {
    await expectRefused(ogc.itemsPath(id, { unknown: '1' }), 'unknown');
    await expectRefused(`${ogc.itemsPath(id)}?limit=1&limit=2`, 'limit');
    await expectRefused(ogc.itemsPath(id, { f: 'gml' }), 'f');
    for (const path of [
      `/ogc/collections/${id}`,
      `/ogc/collections/${id}/queryables`,
      `/ogc/collections/${id}/sortables`,
    ])
      await expectRefused(`${path}?unknown=1`, 'unknown');
  });

  it('core/f-op, f-success, f-links: each feature alone is as in the list', async () => {
    const { features } = await ogc.items(id, { limit: '3' });
    expect(features.length).toBeGreaterThan(0);
    for (const listed of features) {
      const path = `/ogc/collections/${id}/items/${listed.id}`;
      const { links, ...feature } = await ogc.read(path, ogcFeatureSchema);
      expect(feature).toEqual(listed);
      expect(linksOf(links, 'self', GEOJSON)).toHaveLength(1);
      expect(linksOf(links, 'alternate', HTML)).toHaveLength(1);
      expect(linksOf(links, 'collection')).toHaveLength(1);
      await expectToLead(links);
    }
    for (const fid of ['0', '999999', 'x', '%00', '..%2F..'])
      expect((await ogc.ask(`/ogc/collections/${id}/items/${fid}`)).status, fid).toBe(404);
  });

  it('geojson/definition, content: features of RFC 7946 with the properties that are told, and no other', async () => {
    const { features } = await ogc.items(id, { limit: '1000' });
    const kinds = {
      communes: 'MultiPolygon',
      districts: 'MultiPolygon',
      roads: 'LineString',
      promises: 'LineString',
      places: 'Point',
    };
    for (const feature of features) {
      expect(feature.type).toBe('Feature');
      expect(feature.geometry?.type).toBe(kinds[id]);
      expect(Object.keys(feature.properties)).toEqual(properties.map(({ name }) => name));
      for (const { name, type, values } of properties) {
        const value = feature.properties[name] ?? null;
        if (value === null) continue;
        const wanted = {
          string: 'string',
          date: 'string',
          boolean: 'boolean',
          integer: 'number',
          number: 'number',
        };
        expect(typeof value, name).toBe(wanted[type]);
        if (type === 'integer') expect(Number.isInteger(value)).toBe(true);
        if (values !== undefined) expect(values).toContain(value);
      }
    }
  });

  it('html/definition, content: what JSON says stands in the page as well', async () => {
    const { features } = await ogc.items(id, { limit: '2' });
    const list = await ogc.ask(ogc.itemsPath(id, { limit: '2', f: 'html' }));
    expect(list.headers.get('Content-Type')).toMatch(/^text\/html/);
    const text = await list.text();
    for (const feature of features) expect(text).toContain(`/collections/${id}/items/${feature.id}?f=html`);
    const byAccept = await ogc.ask(`/ogc/collections/${id}`, { Accept: 'text/html' });
    expect(byAccept.headers.get('Content-Type')).toMatch(/^text\/html/);
    for (const name of ['queryables', 'sortables']) {
      const page = await ogc.ask(`/ogc/collections/${id}/${name}?f=html`);
      expect(page.headers.get('Content-Type')).toMatch(/^text\/html/);
      for (const property of properties)
        expect(await page.clone().text()).toContain(`<th>${property.name}</th>`);
    }
  });
});

describe('A.3 OpenAPI 3.0', () => {
  const operationSchema = z.object({
    operationId: z.string().optional(),
    parameters: z.array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().optional(),
        schema: z.record(z.string(), z.unknown()),
      }),
    ),
    responses: z.record(z.string(), z.object({ content: z.record(z.string(), z.unknown()).optional() })),
  });
  const documentSchema = z.object({
    servers: z.array(z.object({ url: z.string() })),
    paths: z.record(z.string(), z.object({ get: operationSchema })),
  });

  it('oas30/completeness, exceptions-codes, oas-impl: each path answers as it says, and bad requests too', async () => {
    const { servers, paths } = await ogc.read('/ogc/api', documentSchema);
    const base = servers[0]?.url ?? '';
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/', '/conformance', '/collections']));
    for (const [path, { get }] of Object.entries(paths)) {
      expect(Object.keys(get.responses)).toEqual(expect.arrayContaining(['200', '400', '404']));
      const id = path.split('/')[2] ?? '';
      const fid = path.includes('{fid}') ? String((await ogc.items(id, { limit: '1' })).features[0]?.id) : '';
      const asked = `${base}${path.replace('{fid}', fid)}`.replace(/\/ogc\/$/, '/ogc');
      const response = await ogc.ask(asked);
      expect(response.status, asked).toBe(200);
      const types = Object.keys(get.responses[200]?.content ?? {}).map((type) => type.split(';')[0]);
      expect(types).toContain(response.headers.get('Content-Type')?.split(';')[0]);
      expect(types).toContain(HTML);
    }
    for (const id of COLLECTION_IDS) {
      const items = paths[`/collections/${id}/items`]?.get.parameters ?? [];
      const limit = items.find(({ name }) => name === 'limit');
      expect(limit).toMatchObject({
        in: 'query',
        required: false,
        schema: { type: 'integer', minimum: 1, default: 10 },
      });
      for (const name of [
        'bbox',
        'datetime',
        'bbox-crs',
        'crs',
        'filter',
        'filter-lang',
        'filter-crs',
        'sortby',
      ])
        expect(
          items.some((parameter) => parameter.name === name && parameter.in === 'query'),
          name,
        ).toBe(true);
    }
  });
});
