import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLLECTIONS } from '../../../../geodata/ogc/collections.ts';
import { SMALL_PROVINCE } from '../../../fixtures/in/small-province.ts';
import { openRunningPortal, type RunningPortal } from '../../harness/running-portal.ts';
import { ogr2ogr, ogrinfo } from './run-gdal.ts';

let portal: RunningPortal;
let source: string;
beforeAll(async () => {
  portal = await openRunningPortal();
  source = `OAPIF:${portal.url}/ogc`;
});
afterAll(() => portal?.close());

const COMMUNES = SMALL_PROVINCE.units.filter(({ level }) => level === 'commune');

/** Every position of a geometry, in order. */
function positionsOf(value: unknown): number[][] {
  if (!Array.isArray(value)) return [];
  return typeof value[0] === 'number' ? [value as number[]] : value.flatMap(positionsOf);
}

/** Corners of a ring wherever it begins and whichever way it turns. */
const cornersOf = (geometry: { readonly coordinates: unknown }) =>
  [...new Set(positionsOf(geometry.coordinates).map((position) => position.join(' ')))].sort();

describe('the OAPIF driver of GDAL', () => {
  it('lists every collection with its kind of geometry', async () => {
    const { text } = await ogrinfo(source);
    const kinds = { multipolygon: 'Multi Polygon', linestring: 'Line String', point: 'Point' };
    const lines = text.split('\n').filter((line) => /^\d+: /.test(line));
    expect(lines).toEqual(
      COLLECTIONS.map(
        ({ id, title, geometry }, at) => `${at + 1}: ${id} (title: ${title.vi}) (${kinds[geometry]})`,
      ),
    );
  });

  it('counts the features of the database and knows their fields', async () => {
    const { sql } = portal.database;
    const counts = await sql`
      select (select count(*)::int from portal.segment where retired_at is null) as roads,
        (select count(*)::int from portal.light_promise where approved) as promises`;
    const wanted = {
      communes: 4,
      districts: 2,
      roads: counts[0]?.roads,
      promises: counts[0]?.promises,
      places: 3,
    };
    expect(wanted).toMatchObject({ promises: 1 });
    for (const [id, count] of Object.entries(wanted)) {
      const { text } = await ogrinfo('-so', source, id);
      expect(text).toContain(`Feature Count: ${count}\n`);
      const collection = COLLECTIONS.find((each) => each.id === id);
      for (const { name } of collection?.properties ?? [])
        expect(text).toMatch(new RegExp(`^${name}: `, 'm'));
    }
    const { text } = await ogrinfo('-so', source, 'roads');
    for (const field of ['length_m: Real', 'broken: Integer(Boolean)', 'recorded_for: Date', 'name: String'])
      expect(text).toContain(field);
  });

  it('reads the communes as they are in the fixture', async () => {
    const { features } = await ogr2ogr(source, 'communes');
    expect(
      features.map(({ properties: { code, name, kind, parent, households } }) => ({
        code,
        name,
        kind,
        parent,
        households,
      })),
    ).toEqual(
      COMMUNES.map(({ code, name, kind, parentCode, households }) => ({
        code,
        name,
        kind,
        parent: parentCode,
        households,
      })),
    );
    expect(features.map(({ geometry }) => cornersOf(geometry))).toEqual(
      COMMUNES.map(({ geometry }) => cornersOf(geometry)),
    );
  });

  it('turns pages until it has every road once', async () => {
    const { features, fetched } = await ogr2ogr('-oo', 'PAGE_SIZE=2', source, 'roads');
    const rows = await portal.database.sql`
      select s.id::int as id, r.name from portal.segment s join portal.route r on r.id = s.route_id
      where s.retired_at is null order by s.id`;
    expect(rows.length).toBeGreaterThan(4);
    expect(features.map(({ properties }) => properties.name)).toEqual(rows.map(({ name }) => name));
    const pages = fetched
      .map(({ searchParams }) => searchParams.get('after'))
      .filter((after) => after !== null);
    expect(pages).toHaveLength(Math.ceil(rows.length / 2) - 1);
    const alley = features.find(({ properties }) => properties.name === 'Hẻm 1');
    expect(alley?.geometry).toEqual({
      type: 'LineString',
      coordinates: SMALL_PROVINCE.segments.find(({ id }) => id === 's-alley')?.coordinates,
    });
  });

  it('lets the server filter by box and by attribute', async () => {
    const boxed = await ogr2ogr('-spat', '106.32', '11.21', '106.38', '11.29', source, 'communes');
    expect(boxed.features.map(({ properties }) => properties.code)).toEqual(['25700']);
    expect(boxed.fetched.some(({ searchParams }) => searchParams.has('bbox'))).toBe(true);
    const named = await ogr2ogr('-where', "kind = 'xa' and parent = '712'", source, 'communes');
    expect(named.features.map(({ properties }) => properties.code)).toEqual(['25495']);
    expect(
      named.fetched.some(
        ({ searchParams }) => searchParams.get('kind') === 'xa' && searchParams.get('parent') === '712',
      ),
    ).toBe(true);
    const one = await ogr2ogr('-where', "id = '25474'", source, 'communes');
    expect(one.fetched.at(-1)?.pathname).toBe('/ogc/collections/communes/items/25474');
    expect(one.features).toHaveLength(1);
  });

  it.each(['communes', 'roads'])('gets %s in VN-2000 where PROJ puts them, to the millimetre', async (id) => {
    const items = `${portal.url}/ogc/collections/${id}/items?limit=100&crs=EPSG:9209`;
    const [ours, proj] = await Promise.all([
      ogr2ogr('-a_srs', 'EPSG:9209', '-lco', 'RFC7946=NO', items),
      ogr2ogr('-t_srs', 'EPSG:9209', '-lco', 'RFC7946=NO', source, id),
    ]);
    expect(ours.features.length).toBe(proj.features.length);
    const [mine, theirs] = [ours, proj].map(({ features }) =>
      features.flatMap(({ geometry }) => positionsOf(geometry.coordinates)),
    );
    expect(mine?.length).toBeGreaterThan(10);
    expect(mine?.length).toBe(theirs?.length);
    for (const [at, position] of (mine ?? []).entries()) {
      const [east = 0, north = 0] = theirs?.[at] ?? [];
      expect(Math.hypot((position[0] ?? 0) - east, (position[1] ?? 0) - north)).toBeLessThan(0.002);
    }
  });
});
