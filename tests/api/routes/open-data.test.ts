import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { landingSchema } from '../../../geodata/contract/ogc.ts';
import { COLLECTION_IDS } from '../../../geodata/ogc/collections.ts';
import { OPEN_DATASETS } from '../../../geodata/opendata/datasets.ts';
import { distributionsOf } from '../../../geodata/opendata/distributions.ts';
import { as, type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

const node = z.object({ '@id': z.url() });
const inBoth = z
  .array(z.object({ '@language': z.enum(['vi', 'en']), '@value': z.string().min(1) }))
  .refine((texts) => ['vi', 'en'].every((language) => texts.some((text) => text['@language'] === language)));
const day = z.object({ '@type': z.literal('xsd:date'), '@value': z.iso.date() });
const licence = z
  .array(z.object({ '@type': z.literal('dct:LicenseDocument'), 'rdfs:label': z.string().min(1) }))
  .min(1);
const agent = z.object({ '@type': z.literal('foaf:Agent'), 'foaf:name': z.string().min(1) });
const place = z.object({
  '@type': z.literal('dct:Location'),
  'dcat:bbox': z.object({
    '@type': z.literal('geosparql:wktLiteral'),
    '@value': z.string().startsWith('POLYGON(('),
  }),
});
const distribution = z.object({
  '@id': z.url(),
  '@type': z.literal('dcat:Distribution'),
  'dct:title': inBoth,
  'dcat:accessURL': node,
  'dcat:downloadURL': node.optional(),
  'dcat:mediaType': node,
  'dcat:accessService': node.optional(),
  'dct:license': licence,
});
const dataset = z.object({
  '@id': z.url(),
  '@type': z.literal('dcat:Dataset'),
  'dct:identifier': z.string(),
  'dct:title': inBoth,
  'dct:description': inBoth,
  'dcat:keyword': inBoth,
  'dct:publisher': agent,
  'dct:license': licence,
  'dct:issued': day,
  'dct:modified': day,
  'dct:language': z.array(node).length(2),
  'dct:spatial': place,
  'dct:temporal': z
    .object({
      '@type': z.literal('dct:PeriodOfTime'),
      'dcat:startDate': day.optional(),
      'dcat:endDate': day.optional(),
    })
    .optional(),
  'dct:accessRights': node,
  'dcat:landingPage': node,
  'dcat:distribution': z.array(distribution).min(1),
});
/** What DCAT-AP 3 asks of a catalogue and its parts, mandatory and recommended. */
const catalogueSchema = z.object({
  '@context': z.record(z.string(), z.url()),
  '@id': z.url(),
  '@type': z.literal('dcat:Catalog'),
  'dct:title': inBoth,
  'dct:description': inBoth,
  'dct:publisher': agent,
  'dct:language': z.array(node),
  'dct:spatial': place,
  'dct:issued': day,
  'dct:modified': day,
  'foaf:homepage': node,
  'dcat:dataset': z.array(dataset),
  'dcat:service': z.array(
    z.object({
      '@id': z.url(),
      '@type': z.literal('dcat:DataService'),
      'dct:title': inBoth,
      'dcat:endpointURL': node,
      'dcat:endpointDescription': node,
      'dcat:servesDataset': z.array(node),
    }),
  ),
});
const catalogue = () => portal.read('/dcat.jsonld', catalogueSchema);

describe('the open datasets', () => {
  it('are every collection and every exported layer, each of them once', () => {
    expect(OPEN_DATASETS.flatMap(({ collections }) => collections).sort()).toEqual(
      [...COLLECTION_IDS].sort(),
    );
    expect(OPEN_DATASETS.flatMap(({ layer }) => layer ?? []).sort()).toEqual(
      ['communes', 'places', 'promises', 'roads'].sort(),
    );
    expect(OPEN_DATASETS.flatMap(({ tiles }) => tiles).sort()).toEqual(['communes', 'districts', 'roads']);
  });
});

describe('/dcat.jsonld', () => {
  it('describes every dataset as DCAT-AP asks, with names that the context explains', async () => {
    const response = await portal.ask('/dcat.jsonld');
    expect(response.headers.get('Content-Type')).toBe('application/ld+json');
    const text = await response.text();
    const found = catalogueSchema.parse(JSON.parse(text));
    expect(found['dcat:dataset'].map((each) => each['dct:identifier'])).toEqual(
      OPEN_DATASETS.map(({ id }) => id),
    );
    const prefixes = new Set([...text.matchAll(/"(\w+):\w+":/g)].map(([, prefix]) => prefix ?? ''));
    expect([...prefixes].filter((prefix) => !(prefix in found['@context']))).toEqual([]);
    const ids = [...text.matchAll(/"@id":"([^"]*dcat\.jsonld#[^"]*)","@type"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads to what it names: every distribution answers, in the format told, to other sites too', async () => {
    for (const { 'dcat:distribution': ways } of (await catalogue())['dcat:dataset']) {
      for (const way of ways) {
        const url = new URL(way['dcat:accessURL']['@id']);
        const needs =
          url.pathname === '/api/attainment'
            ? '?target=T1'
            : url.pathname === '/api/units'
              ? '?level=commune'
              : '';
        const items = way['dcat:accessService'] === undefined ? '' : '/items?limit=1';
        const response = await portal.ask(`${url.pathname}${items}${needs}`);
        expect(response.status, url.href).toBe(200);
        expect(response.headers.get('Access-Control-Allow-Origin'), url.href).toBe('*');
        const told = way['dcat:mediaType']['@id'].replace(
          'https://www.iana.org/assignments/media-types/',
          '',
        );
        expect(response.headers.get('Content-Type')?.split(';')[0], url.href).toBe(told);
        await response.arrayBuffer();
      }
    }
  });

  it('tells days, place and terms of the rows themselves', async () => {
    const { 'dcat:dataset': datasets, 'dct:spatial': where } = await catalogue();
    expect(where['dcat:bbox']['@value']).toContain('106 11.25');
    const of = (id: string) => datasets.find((each) => each['dct:identifier'] === id);
    expect(of('promises')?.['dct:temporal']).toMatchObject({
      'dcat:startDate': { '@value': '2020-11-30' },
      'dcat:endDate': { '@value': '2020-11-30' },
    });
    expect(of('attainment')?.['dct:temporal']?.['dcat:endDate']?.['@value']).not.toBe('2020-07-31');
    expect(of('roads')?.['dct:license'].map((each) => each['rdfs:label'])).toEqual(['Apache-2.0']);
  });

  it('is the same for everybody, and refuses a parameter by name', async () => {
    const nobody = await (await portal.ask('/dcat.jsonld')).text();
    expect(await (await portal.ask('/dcat.jsonld', as('admin', 'quan-tri'))).text()).toBe(nobody);
    const refused = await portal.ask('/dcat.jsonld?x=1');
    expect(refused.status).toBe(400);
    expect((await refused.json()).errors[0].field).toBe('x');
  });

  it('is linked from the landing page of the OGC API', async () => {
    const { links } = await portal.read('/ogc', landingSchema);
    const described = links.filter(({ rel }) => rel === 'describedby');
    expect(described.map(({ type }) => type)).toEqual(['application/ld+json', 'text/html']);
    for (const { href } of described) expect((await portal.ask(new URL(href).pathname)).status).toBe(200);
  });
});

describe('/du-lieu-mo', () => {
  it.each(['vi', 'en'] as const)(
    'says in %s what each dataset holds, leaves out, and how to get it, without a script',
    async (lang) => {
      const page = await portal.ask(`/du-lieu-mo?lang=${lang}`);
      expect(page.headers.get('Content-Type')).toMatch(/^text\/html/);
      const text = (await page.text())
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&lt;', '<');
      for (const each of OPEN_DATASETS) {
        expect(text).toContain(`id="${each.id}"`);
        for (const said of [each.title, each.holds, each.leftOut]) expect(text).toContain(said[lang]);
        for (const { path } of distributionsOf(each)) expect(text).toContain(`href="${path}`);
      }
      expect(text.match(/<textarea[^>]*>http:\/\/127\.0\.0\.1:8080\/ogc<\/textarea>/g)).toHaveLength(
        OPEN_DATASETS.filter(({ collections }) => collections.length > 0).length,
      );
      expect(text).toContain('Apache-2.0');
      expect(text).not.toMatch(/<script(?![^>]*src)/);
    },
  );

  it('is in English wholly in English, but for names', async () => {
    const text = await (await portal.ask('/du-lieu-mo?lang=en')).text();
    expect(text).not.toMatch(/Dữ liệu|Tỉnh /);
    expect(text).toContain('Sample data');
  });

  it('is found from every page of the public', async () => {
    for (const path of ['/cong-khai', '/duong-cua-toi', '/du-lieu-mo'])
      expect(await (await portal.ask(path)).text()).toContain('href="/du-lieu-mo"');
  });
});
