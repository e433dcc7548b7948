import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldInSql } from '../../../../api/queries/ogc/text-in-sql.ts';
import {
  collectionSchema,
  collectionsSchema,
  conformanceSchema,
  ogcFeatureSchema,
  propertiesSchema,
} from '../../../../geodata/contract/ogc.ts';
import { COLLECTION_IDS, COLLECTIONS } from '../../../../geodata/ogc/collections.ts';
import { FOLDS, foldText } from '../../../../geodata/ogc/cql2/fold-text.ts';
import { CRS_LIST, CRS84 } from '../../../../geodata/ogc/crs.ts';
import { openSmallPortal, type SmallPortal } from '../../harness/small-portal.ts';
import { askOgc, positionsOf } from './ask-ogc.ts';

let portal: SmallPortal;
let ogc: ReturnType<typeof askOgc>;
beforeAll(async () => {
  portal = await openSmallPortal();
  ogc = askOgc(portal);
});
afterAll(() => portal?.close());

const ids = async (collection: string, query: Record<string, string>) =>
  (await ogc.items(collection, { limit: '1000', ...query })).features.map(({ id }) => id);

/** Annex A of OGC 18-058r1: coordinate reference systems by reference. */
describe('Part 2', () => {
  it('crs/crs-uri, fc-md-crs-list, fc-md-storageCrs: lists the systems, the one of storage among them', async () => {
    const { crs, collections } = await ogc.read('/ogc/collections', collectionsSchema);
    expect(crs).toEqual(CRS_LIST.map(({ uri }) => uri));
    for (const { id } of collections) {
      const collection = await ogc.read(`/ogc/collections/${id}`, collectionSchema);
      expect(collection.crs).toEqual(crs);
      expect(collection.crs).toContain(collection.storageCrs);
    }
  });

  it.each(COLLECTION_IDS)(
    'crs/default-crs, content-crs: %s is in CRS84 where nothing is asked, and says so',
    async (id) => {
      for (const path of [ogc.itemsPath(id), `/ogc/collections/${id}/items/${(await ids(id, {}))[0]}`]) {
        const response = await ogc.ask(path);
        expect(response.headers.get('Content-Crs')).toBe(`<${CRS84.uri}>`);
      }
    },
  );

  it.each(CRS_LIST)('crs/fc-crs-valid-value, bbox-crs-valid-value, axis-order: $uri', async (crs) => {
    for (const id of COLLECTION_IDS) {
      const asked = { limit: '1', crs: crs.uri };
      const response = await ogc.ask(ogc.itemsPath(id, asked));
      expect(response.headers.get('Content-Crs')).toBe(`<${crs.uri}>`);
      const [feature] = (await ogc.items(id, asked)).features;
      const alone = `/ogc/collections/${id}/items/${feature?.id}?${new URLSearchParams({ crs: crs.uri })}`;
      expect((await ogc.read(alone, ogcFeatureSchema)).geometry).toEqual(feature?.geometry);
      const [plain] = (await ogc.items(id, { limit: '1' })).features;
      const positions = positionsOf(feature?.geometry);
      const wanted = await portal.database.sql`
        select st_x(g) as x, st_y(g) as y from (
          select (st_dumppoints(st_transform(st_setsrid(st_geomfromgeojson(
            ${JSON.stringify(plain?.geometry)}::text), 4326), ${crs.srid}::int))).geom as g) p`;
      expect(positions).toHaveLength(wanted.length);
      for (const [at, { x, y }] of wanted.entries()) {
        const [first, second] = crs.latFirst ? [y, x] : [x, y];
        expect(positions[at]?.[0]).toBeCloseTo(first, crs.isGeographic ? 6 : 2);
        expect(positions[at]?.[1]).toBeCloseTo(second, crs.isGeographic ? 6 : 2);
      }
      // A box around it, in its own system, finds it again.
      const margin = crs.isGeographic ? 1e-6 : 0.01;
      const along = (axis: 0 | 1) => positions.map((position) => position[axis] ?? Number.NaN);
      const least = ([0, 1] as const).map((axis) => Math.min(...along(axis)) - margin);
      const most = ([0, 1] as const).map((axis) => Math.max(...along(axis)) + margin);
      const box = [...least, ...most];
      expect(await ids(id, { bbox: box.join(','), 'bbox-crs': crs.uri })).toContain(feature?.id);
    }
  });

  it.each(['crs', 'bbox-crs', 'filter-crs'])(
    'crs/*-invalid-value: %s of another system is refused by name',
    async (name) => {
      for (const value of ['http://www.opengis.net/def/crs/EPSG/0/32648', 'EPSG:1', 'x', '']) {
        const response = await ogc.ask(ogc.itemsPath('roads', { [name]: value }));
        expect(response.status).toBe(400);
        expect((await response.json()).errors[0].field).toBe(name);
      }
    },
  );
});

/** A literal of each kind of property, as CQL2 text writes it. */
const literal = (value: unknown, type: string) =>
  type === 'date'
    ? `DATE('${value}')`
    : typeof value === 'string'
      ? `'${value.replaceAll("'", "''")}'`
      : String(value);
const jsonLiteral = (value: unknown, type: string) => (type === 'date' ? { date: value } : value);

/** Annex A of OGC 19-079r2 and of OGC 21-065r2, class by class. */
describe('Part 3', () => {
  it('claims these classes and no other', async () => {
    const { conformsTo } = await ogc.read('/ogc/conformance', conformanceSchema);
    const named = (standard: string) =>
      conformsTo.filter((uri) => uri.includes(`/${standard}/`)).map((uri) => uri.split('/conf/')[1]);
    expect(named('ogcapi-features-3')).toEqual([
      'queryables',
      'queryables-query-parameters',
      'filter',
      'features-filter',
    ]);
    expect(named('cql2')).toEqual([
      'cql2-text',
      'cql2-json',
      'basic-cql2',
      'advanced-comparison-operators',
      'basic-spatial-functions',
      'spatial-functions',
    ]);
  });

  it.each(COLLECTION_IDS)('queryables: %s tells of each what it is, and links there', async (id) => {
    const { links } = await ogc.read(`/ogc/collections/${id}`, collectionSchema);
    const link = links.find(({ rel }) => rel === 'http://www.opengis.net/def/rel/ogc/1.0/queryables');
    const response = await ogc.ask(link?.href ?? '');
    expect(response.headers.get('Content-Type')).toBe('application/schema+json');
    const schema = propertiesSchema.parse(await response.json());
    expect(schema.$id).toBe(link?.href);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.properties.geometry).toMatchObject({ 'x-ogc-role': 'primary-geometry' });
  });

  it.each(COLLECTIONS)(
    'queryables-query-parameters, basic-cql2: each property of $id by =, <>, <, >, IS NULL, as parameter, text and JSON',
    async ({ id, properties }) => {
      const { features } = await ogc.items(id, { limit: '1000' });
      for (const { name, type } of properties) {
        const of = (fits: (value: string | number | boolean | null) => boolean) =>
          features.filter((each) => fits(each.properties[name] ?? null)).map((each) => each.id);
        expect(await ids(id, { filter: `${name} IS NULL` })).toEqual(of((value) => value === null));
        const sample = features.map((each) => each.properties[name] ?? null).find((value) => value !== null);
        if (sample === undefined || sample === null) continue;
        const text = literal(sample, type);
        const equal = of((value) => value === sample);
        expect(await ids(id, { [name]: String(sample) }), name).toEqual(equal);
        expect(await ids(id, { filter: `${name} = ${text}` })).toEqual(equal);
        expect(await ids(id, { filter: `${text} = "${name}"` })).toEqual(equal);
        const json = { op: '=', args: [{ property: name }, jsonLiteral(sample, type)] };
        expect(await ids(id, { filter: JSON.stringify(json), 'filter-lang': 'cql2-json' })).toEqual(equal);
        expect(await ids(id, { filter: `${name} <> ${text}` })).toEqual(
          of((value) => value !== null && value !== sample),
        );
        expect(await ids(id, { filter: `NOT ${name} = ${text}` })).toEqual(
          of((value) => value !== null && value !== sample),
        );
        expect(await ids(id, { filter: `${name} IN (${text})` })).toEqual(equal);
        if (type === 'boolean' || type === 'string') continue;
        expect(await ids(id, { filter: `${name} >= ${text}` })).toEqual(
          of((value) => value !== null && value >= sample),
        );
        expect(await ids(id, { filter: `${name} < ${text}` })).toEqual(
          of((value) => value !== null && value < sample),
        );
        if (type === 'date') continue;
        expect(await ids(id, { filter: `${name} BETWEEN ${text} AND ${text}` })).toEqual(equal);
      }
    },
  );

  it('basic-cql2, advanced-comparison-operators: joins conditions as their grammar says', async () => {
    const of = (filter: string) => ids('communes', { filter });
    expect(await of("kind = 'xa' OR kind = 'phuong' AND parent = '712'")).toEqual(['25474', '25495']);
    expect(await of("(kind = 'xa' OR kind = 'phuong') AND parent = '703'")).toEqual(['25456', '25474']);
    expect(await of("NOT (kind = 'xa' OR parent = '703')")).toEqual(['25700']);
    expect(await of("name LIKE 'Xã%'")).toEqual(['25474', '25495']);
    expect(await of("name NOT LIKE '%_ Bình'")).toEqual(['25456', '25700']);
    expect(await of('households NOT IN (4000) AND households NOT BETWEEN 1 AND 5000')).toEqual(['25474']);
  });

  it.each(COLLECTIONS)(
    'basic-cql2/boolean, is-null, advanced-comparison-operators/like, between, in, as the annex asks of $id',
    async ({ id, properties }) => {
      const all = await ids(id, {});
      const of = (filter: string) => ids(id, { filter });
      expect([await of('true'), await of('FALSE'), await of('NOT false AND (true)')]).toEqual([all, [], all]);
      const json = { op: 'or', args: [false, { op: 'isNull', args: [{ property: 'geometry' }] }] };
      expect(await ids(id, { filter: JSON.stringify(json), 'filter-lang': 'cql2-json' })).toEqual([]);
      expect([await of('geometry IS NULL'), await of('geometry is not null')]).toEqual([[], all]);
      for (const { name, type } of properties) {
        const isThere = await of(`${name} is not null`);
        if (type === 'string') {
          expect(await of(`${name} LIKE '%'`), name).toEqual(isThere);
          expect(await of(`${name} like '_%' or ${name} like ''`), name).toEqual(isThere);
          expect(
            await of(`${name} like '\\%\\_' or ${name} in ('foo', 'bar') or ${name} like ''`),
            name,
          ).toEqual([]);
        }
        if (type === 'number' || type === 'integer') {
          expect(await of(`${name} between 100.0 and 1.0`), name).toEqual([]);
          await of(`${name} BETWEEN 0 AND 100 OR ${name} IN (1, 2, 3) OR ${name} > 3.14`);
        }
        if (type === 'boolean')
          expect(await of(`${name} in (true) or ${name} < true`), name).toEqual(isThere);
        if (type === 'date') await of(`${name} in ('2022-04-14', '2022-04-15')`);
      }
    },
  );

  it.each([
    'S_INTERSECTS(geometry, POINT(90 180))',
    'S_DISJOINT(geometry, POINT(90 180))',
    'S_INTERSECTS(geometry, LINESTRING(181 10, 106 11))',
  ])('spatial-functions: %s is refused, as it lies nowhere', async (filter) => {
    const response = await ogc.ask(ogc.itemsPath('communes', { filter }));
    expect(response.status).toBe(400);
    const turned = { filter: 'S_INTERSECTS(geometry, POINT(11.25 106.15))', 'filter-crs': 'EPSG:4326' };
    expect(await ids('communes', turned)).toEqual(['25474']);
  });

  it('CASEI and ACCENTI, beyond what is claimed: finds a name as it is typed without marks', async () => {
    const [text, json] = ['cql2-text', 'cql2-json'];
    const of = (filter: string, lang = text) => ids('communes', { filter, 'filter-lang': lang });
    const both = ['25474', '25495'];
    expect(await of("ACCENTI(CASEI(name)) = ACCENTI(CASEI('XÃ TÂN BÌNH'))")).toEqual(both);
    expect(await of("casei(accenti(name)) LIKE casei('%TAN binh')")).toEqual(both);
    expect(await of("CASEI(name) IN (CASEI('xã TÂN bình'), 'x')")).toEqual(both);
    expect(await of("CASEI(name) = 'Xã Tân Bình'")).toEqual([]);
    expect(await of("'xa tan binh' = ACCENTI(CASEI(name))")).toEqual(both);
    const fold = (arg: unknown) => ({ op: 'accenti', args: [{ op: 'casei', args: [arg] }] });
    const like = { op: 'like', args: [fold({ property: 'name' }), fold('%Tân Bình')] };
    expect(await of(JSON.stringify(like), json)).toEqual(both);
    // Typed on a keyboard that does not compose, and read from an address.
    expect(await of(`name = '${'Xã Tân Bình'.normalize('NFD')}'`)).toEqual(both);
    expect(await ids('communes', { name: 'Xã Tân Bình'.normalize('NFD') })).toEqual(both);
  });

  it.each(FOLDS)('%s makes of every letter in the database what it makes of a literal', async (fold) => {
    const letters = Array.from({ length: 0x2000 - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at)).filter(
      (letter) => /[^\p{Cn}\p{Cs}]/u.test(letter),
    );
    const rows = await portal.database.inRole(
      'portal_public',
      (sql) =>
        sql`select n, ${foldInSql(sql, sql`n`, fold)} as folded from unnest(${sql.array(letters)}::text[]) n`,
    );
    const differ = rows.filter(({ n, folded }) => folded !== foldText(n, fold)).map(({ n }) => n);
    expect(differ).toEqual([]);
    expect(foldText('ĐƯỜNG Nguyễn Huệ', fold)).toBe(
      { casei: 'đường nguyễn huệ', accenti: 'DUONG Nguyen Hue' }[fold],
    );
  });

  it.each([
    [
      'S_INTERSECTS',
      'POLYGON((106.05 11.25, 106.15 11.25, 106.15 11.26, 106.05 11.26, 106.05 11.25))',
      ['25456', '25474'],
    ],
    [
      'S_DISJOINT',
      'POLYGON((106.05 11.25, 106.25 11.25, 106.25 11.26, 106.05 11.26, 106.05 11.25))',
      ['25700'],
    ],
    ['S_WITHIN', 'BBOX(105.9, 11.1, 106.25, 11.4)', ['25456', '25474']],
    ['S_CONTAINS', 'POINT(106.35 11.25)', ['25700']],
    ['S_TOUCHES', 'LINESTRING(105.9 11.3, 106.05 11.3)', ['25456']],
    ['S_OVERLAPS', 'BBOX(106.35, 11.25, 106.5, 11.4)', ['25700']],
    ['S_CROSSES', 'LINESTRING(105.9 11.25, 106.05 11.25)', ['25456']],
    ['S_EQUALS', 'BBOX(106.3, 11.2, 106.4, 11.3)', ['25700']],
  ])('basic-spatial-functions, spatial-functions: %s(geometry, %s)', async (name, shape, wanted) => {
    expect(await ids('communes', { filter: `${name}(geometry, ${shape})` })).toEqual(wanted);
  });
});
