import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inVietnameseOrder } from '../../../../api/queries/ogc/text-in-sql.ts';
import { collectionSchema, ogcItemsSchema, propertiesSchema } from '../../../../geodata/contract/ogc.ts';
import { COLLECTION_IDS, COLLECTIONS } from '../../../../geodata/ogc/collections.ts';
import { FACTS } from '../../../../geodata/sample/commune-facts.ts';
import { compareNames } from '../../../../geodata/text/collate.ts';
import { openSmallPortal, type SmallPortal } from '../../harness/small-portal.ts';
import { askOgc } from './ask-ogc.ts';

let portal: SmallPortal;
let ogc: ReturnType<typeof askOgc>;
beforeAll(async () => {
  portal = await openSmallPortal();
  ogc = askOgc(portal);
});
afterAll(() => portal?.close());

const codes = async (sortby: string) =>
  (await ogc.items('communes', { sortby })).features.map(({ id }) => id);

describe('sortby', () => {
  it('sorts up and down, by several properties, without a value last, then by id', async () => {
    expect(await codes('name')).toEqual(['25456', '25700', '25474', '25495']);
    expect(await codes('-name')).toEqual(['25474', '25495', '25700', '25456']);
    expect(await codes('+name,-parent')).toEqual(['25456', '25700', '25495', '25474']);
    expect(await codes('households')).toEqual(['25456', '25495', '25474', '25700']);
    expect(await codes('-households')).toEqual(['25474', '25456', '25495', '25700']);
    const written = await ogc.ask('/ogc/collections/communes/items?sortby=+name,-parent');
    expect(ogcItemsSchema.parse(await written.json()).features.map(({ id }) => id)).toEqual(
      await codes('+name,-parent'),
    );
  });

  it.each(COLLECTIONS)(
    'turns the pages of $id by each property and direction, each feature once',
    async ({ id, properties }) => {
      const all = await ogc.items(id, { limit: '1000' });
      for (const { name } of properties) {
        for (const sortby of [name, `-${name}`]) {
          const whole = await ogc.items(id, { sortby, limit: '1000' });
          const pages = await ogc.pages(id, { sortby, limit: '2' });
          expect(
            pages.flatMap(({ features }) => features),
            sortby,
          ).toEqual(whole.features);
          expect(whole.features.map((each) => each.id).sort()).toEqual(
            all.features.map((each) => each.id).sort(),
          );
          const values = whole.features.map(({ properties: own }) => own[name] ?? null);
          const present = values.filter((value) => value !== null);
          expect(values).toEqual([...present, ...values.slice(present.length)]);
          const sorted = present.toSorted((a, b) =>
            typeof a === 'string' && typeof b === 'string' ? compareNames(a, b) : Number(a) - Number(b),
          );
          expect(present).toEqual(sortby.startsWith('-') ? sorted.reverse() : sorted);
        }
      }
    },
  );

  it('puts texts in the order of the Vietnamese alphabet, as the portal does on its pages', async () => {
    const roads = [2, 9, 10, 100].flatMap((n) => [`Hẻm ${n} ấp 3`, `Đường tổ ${n}`, `Đường số ${n}/2`]);
    const names = [
      ...FACTS.communes.map(({ name }) => name),
      ...roads,
      ...[
        'An',
        'Ăn',
        'Ân',
        'Âu Cơ',
        'Ba',
        'Da',
        'Dz',
        'Đa',
        'Đà',
        'Ea',
        'Ê',
        'O',
        'Ô',
        'Ơ',
        'Pa',
        'U',
        'Ư',
        'Va',
      ],
      ...[
        'la',
        'là',
        'lả',
        'lã',
        'lá',
        'lạ',
        'lan',
        'lăn',
        'lân',
        'bàn an',
        'ban àn',
        'bạn an',
        'hoà',
        'hòa',
        'hoa',
      ],
      ...['ấp 3', 'ấp 03a', 'Ấp 12', 'Nguyễn Huệ', 'Nguyễn Hữu Thọ', 'Nguyên', 'Xã Tân Bình', 'Xã Tân Biên'],
    ];
    const rows = await portal.database.inRole(
      'portal_public',
      (sql) =>
        sql`select n from unnest(${sql.array(names)}::text[]) n order by ${inVietnameseOrder(sql, sql`n`)}`,
    );
    expect(rows.map(({ n }) => n)).toEqual(names.toSorted(compareNames));
    const roadsWhere = async (filter: string) =>
      new Set(
        (await ogc.items('roads', { filter, limit: '1000' })).features.map((each) => each.properties.name),
      );
    // Đ is a letter of its own, behind every D and before H: to code points it stands behind Q.
    expect(await roadsWhere("name < 'H'")).toEqual(
      new Set(['Đường xuyên xã', 'Đường ranh giới', 'Đường ra ngoài tỉnh']),
    );
    expect(await roadsWhere("name BETWEEN 'Hẻm 01' AND 'Hẻm 9'")).toEqual(new Set(['Hẻm 1']));
  });

  it('keeps every parameter in its links', async () => {
    const asked = {
      sortby: '-length_m,name',
      limit: '2',
      bbox: '106,11,107,12',
      class: 'commune',
      filter: 'length_m > 1',
    };
    const { links } = await ogc.items('roads', { ...asked, limit: '1' });
    const next = links.find(({ rel }) => rel === 'next')?.href ?? '';
    expect(Object.fromEntries(new URL(next).searchParams)).toMatchObject({ ...asked, limit: '1' });
  });

  it('sees nothing twice and misses nothing when rows come, go and change between pages', async () => {
    const { sql } = portal.database;
    const query = { sortby: '-length_m', limit: '2' };
    const before = (await ogc.items('roads', { ...query, limit: '100' })).features;
    const first = await ogc.items('roads', query);
    const next = first.links.find(({ rel }) => rel === 'next')?.href ?? '';
    const [gone] = first.features;
    // One seen goes, and a new one comes that stands before everything seen.
    await sql`update portal.segment set retired_at = now() where id = ${Number(gone?.id)}`;
    const [added] = await sql`
      insert into portal.segment (code, route_id, seq, name, geom, length_m)
      select 'new', route_id, 99, name, geom, 999999 from portal.segment where id = ${Number(gone?.id)} returning id`;
    try {
      const rest = [];
      for (let path: string | undefined = next; path !== undefined; ) {
        const page: Awaited<ReturnType<typeof ogc.items>> = await ogc.read(path, ogcItemsSchema);
        rest.push(...page.features);
        path = page.links.find(({ rel }) => rel === 'next')?.href;
      }
      expect([...first.features, ...rest].map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    } finally {
      await sql`update portal.segment set retired_at = now() where id = ${added?.id}`;
      await sql`update portal.segment set retired_at = null where id = ${Number(gone?.id)}`;
    }
  });
});

describe('/sortables', () => {
  it.each(COLLECTION_IDS)('of %s are its queryables without the geometry', async (id) => {
    const { links } = await ogc.read(`/ogc/collections/${id}`, collectionSchema);
    const href =
      links.find(({ rel }) => rel === 'http://www.opengis.net/def/rel/ogc/1.0/sortables')?.href ?? '';
    const { properties, $id } = await ogc.read(href, propertiesSchema);
    const { geometry, ...queryables } = (
      await ogc.read(`/ogc/collections/${id}/queryables`, propertiesSchema)
    ).properties;
    expect(geometry).toBeDefined();
    expect(properties).toEqual(queryables);
    expect($id).toBe(href);
  });
});
