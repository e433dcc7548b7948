import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemJsonSchema } from '../../../../geodata/contract/problem-json.ts';
import { openSmallPortal, type SmallPortal } from '../../harness/small-portal.ts';

let portal: SmallPortal;
beforeAll(async () => {
  portal = await openSmallPortal();
});
afterAll(() => portal?.close());

const ask = async (query: Record<string, string>, collection = 'communes') =>
  portal.app.request(`http://portal.test/ogc/collections/${collection}/items?${new URLSearchParams(query)}`);

const times = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => of(at));
const circle = (vertices: number) =>
  [...times(vertices, (at) => `${106 + Math.cos(at) / 10} ${11 + Math.sin(at) / 10}`), '106.1 11'].join(', ');
const json = (value: unknown) => JSON.stringify(value);
const nested = (depth: number): unknown =>
  depth === 0 ? { op: '=', args: [{ property: 'name' }, 'x'] } : { op: 'not', args: [nested(depth - 1)] };
const text = (filter: string) => ({ filter, 'filter-lang': 'cql2-text' });
const asJson = (value: unknown) => ({ filter: json(value), 'filter-lang': 'cql2-json' });
const within = (geometry: unknown) => asJson({ op: 's_within', args: [{ property: 'geometry' }, geometry] });

/** What is refused, and the field that the refusal names. */
const REFUSED: readonly (readonly [what: string, query: Record<string, string>, field: string])[] = [
  ['1,000 brackets', text(`${'('.repeat(1000)}name = 'x'${')'.repeat(1000)}`), 'filter'],
  ['17 negations', text(`${'NOT '.repeat(17)}name = 'x'`), 'filter'],
  ['JSON 17 deep', asJson(nested(17)), 'filter'],
  ['JSON 500 deep', asJson(nested(500)), 'filter'],
  ['brackets of JSON alone', { filter: '['.repeat(7900), 'filter-lang': 'cql2-json' }, 'filter'],
  ['8,001 characters', text(`name = '${'x'.repeat(7992)}'`), 'filter'],
  ['40 KB', text(`name = '${'x'.repeat(40_000)}'`), 'filter'],
  ['201 values', text(`households IN (${times(201, String).join(',')})`), 'filter'],
  ['201 terms', text(times(201, (at) => `name='${at}'`).join(' OR ')), 'filter'],
  [
    '2,001 vertices',
    within({ type: 'MultiPoint', coordinates: times(2001, () => '').map(() => [1, 2]) }),
    'filter',
  ],
  ['a ring that crosses itself many times', text(`S_WITHIN(geometry, POLYGON((${circle(40)})))`), 'filter'],
  ['an infinite number', text('households > 1e999'), 'filter'],
  [
    'an infinite number in JSON',
    { filter: '{"op":">","args":[{"property":"households"},1e999]}', 'filter-lang': 'cql2-json' },
    'filter',
  ],
  ['a number that is none', text('households > NaN'), 'filter'],
  ['a coordinate off the Earth', text('S_INTERSECTS(geometry, POINT(1e300 0))'), 'filter'],
  [
    'a point where the projection has none',
    { ...text('S_INTERSECTS(geometry, POINT(1e8 1e8))'), 'filter-crs': 'EPSG:9209' },
    'filter',
  ],
  [
    'a box of a filter there',
    { ...text('S_INTERSECTS(geometry, BBOX(0, 0, 1e8, 1e8))'), 'filter-crs': 'EPSG:9210' },
    'filter',
  ],
  ['a box there', { bbox: '-1e8,-1e8,1e8,1e8', 'bbox-crs': 'EPSG:3405' }, 'bbox'],
  ['an unknown property', text("password = 'x'"), 'filter'],
  ['a property of the database', text('geom IS NULL'), 'filter'],
  ['a property of JavaScript', text("constructor = 'x'"), 'filter'],
  ['a property of JavaScript in JSON', asJson({ op: 'isNull', args: [{ property: '__proto__' }] }), 'filter'],
  ['an unknown function', text("pg_sleep(10) = 'x'"), 'filter'],
  ['17 folds', text(`${'CASEI('.repeat(17)}name${')'.repeat(17)} = 'x'`), 'filter'],
  ['1,000 folds', text(`${'ACCENTI('.repeat(880)}name`), 'filter'],
  [
    'JSON of 17 folds',
    asJson({
      op: '=',
      args: [times(17, String).reduce<unknown>((arg) => ({ op: 'casei', args: [arg] }), 'x'), 'x'],
    }),
    'filter',
  ],
  ['a fold of a number', text('CASEI(households) = 1'), 'filter'],
  ['a fold of a literal that is none', text('name = CASEI(1)'), 'filter'],
  ['a fold of a geometry', text('S_INTERSECTS(CASEI(geometry), POINT(106 11))'), 'filter'],
  ['a fold that is asked for nothing', text('CASEI(name) IS NULL'), 'filter'],
  ['a fold of two', text("CASEI(name, kind) = 'x'"), 'filter'],
  ['an unknown operator in JSON', asJson({ op: 'pg_sleep', args: [10] }), 'filter'],
  ['a temporal function', text("T_AFTER(valid_from, DATE('2020-01-01'))"), 'filter'],
  ['arithmetic', text('households + 1 > 2'), 'filter'],
  ['17 wildcards', text(`name LIKE '${'%a'.repeat(17)}'`), 'filter'],
  ['17 wildcards of one character', text(`name LIKE '${'_'.repeat(17)}'`), 'filter'],
  ['a day that never was', { ...text("promised_on = DATE('2020-02-30')") }, 'filter'],
  ['a month that never was', text("promised_on > DATE('9999-99-99')"), 'filter'],
  ['the year 0', text("promised_on > DATE('0000-01-01')"), 'filter'],
  ['a NUL', text("name = 'a\0b'"), 'filter'],
  ['two statements', text("name = 'x'; drop table portal.unit"), 'filter'],
  ['no JSON', { filter: '{', 'filter-lang': 'cql2-json' }, 'filter'],
  ['an unknown language', { filter: 'true', 'filter-lang': 'sql' }, 'filter-lang'],
  ['an unknown system', { ...text("name = 'x'"), 'filter-crs': 'EPSG:1' }, 'filter-crs'],
  ['datetime in the year 0', { datetime: '0000-01-01' }, 'datetime'],
  ['a datetime of the wrong form', { datetime: '-infinity/..' }, 'datetime'],
  ['sorting by nothing public', { sortby: 'password' }, 'sortby'],
  ['sorting by SQL', { sortby: 'name desc; select 1' }, 'sortby'],
  ['sorting twice by one property', { sortby: 'name,-name' }, 'sortby'],
  ['a place nobody was told', { sortby: 'name', after: '["x"]' }, 'after'],
  ['a place of another type', { sortby: 'households', after: '["x","25456"]' }, 'after'],
  ['a place with an id of another kind', { sortby: 'name', after: `["x","' or 1=1"]` }, 'after'],
];

describe('a filter made to do harm', () => {
  it.each(REFUSED)('%s is refused by name', async (_, query, field) => {
    const collection = query.filter?.startsWith('promised_on') ? 'promises' : 'communes';
    const response = await ask(query, collection);
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
    const { errors } = problemJsonSchema.parse(await response.json());
    expect(errors?.map((each) => each.field)).toEqual([field]);
  });

  /** At the limits: answered, whatever it finds. */
  const ANSWERED: readonly (readonly [what: string, query: Record<string, string>])[] = [
    ['15 brackets', text(`${'('.repeat(15)}name = 'x'${')'.repeat(15)}`)],
    ['200 values', text(`households IN (${times(200, String).join(',')})`)],
    ['16 wildcards', text(`name LIKE '${'%a'.repeat(16)}'`)],
    ['the largest number', text('households < 1.7e308')],
    ['the smallest number', text('households > 5e-324')],
    ['minus nothing', text('households > -0')],
    ['the last day', text("promised_on < DATE('9999-12-31')")],
    ['the first day', text("promised_on > DATE('0001-01-01')")],
    ['from the first to the last day', { datetime: '0001-01-01/9999-12-31' }],
    [
      'the last point of a projection',
      { ...text('S_INTERSECTS(geometry, POINT(1e7 1e7))'), 'filter-crs': 'EPSG:9209' },
    ],
    ['the last box of a projection', { bbox: '-1e7,-1e7,1e7,1e7', 'bbox-crs': 'EPSG:9209' }],
    ['a box beyond Mercator', { bbox: '-1e8,-1e8,1e8,1e8', 'bbox-crs': 'EPSG:3857' }],
    ['what looks like SQL', text("name = ''' or 1=1 --'")],
    ['an escape at the end of a pattern', text("name LIKE 'a\\'")],
  ];
  it.each(ANSWERED)('%s is answered', async (_, query) => {
    const collection = query.filter?.startsWith('promised_on') ? 'promises' : 'communes';
    const response = await ask(query, collection);
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('numberMatched')]);
  });

  it('never becomes a part of a statement', async () => {
    const seen: string[] = [];
    const values = ["zz' or true --", 'zz"; drop table x', 'zz$1'];
    for (const value of values) {
      const filter = `name = '${value.replaceAll("'", "''")}' OR name LIKE '${value.replaceAll("'", "''")}%'`;
      const response = await ask({ filter });
      seen.push(`${response.status} ${(await response.json()).numberMatched}`);
    }
    expect(seen).toEqual(['200 0', '200 0', '200 0']);
  });
});
