import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publish } from '../../../api/database/publish/publish.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.sql.unsafe(`
    insert into portal.source (kind, title, attribution, licence, loaded_by) values ('light', 't', 't', 't', 't');
    insert into portal.route (code, name, search_key, road_class, source_id) values ('R', 'R', 'r', 'hamlet', 1)`);
});
afterAll(() => test?.close());

let segment: string;
let length: number;
let next = 0;

/** A road of its own for each test: 1,000 m to the north, give or take a metre. */
beforeEach(async () => {
  next += 1;
  const x = 106 + next / 1000;
  const [row] = await test.database.sql<{ id: string; length_m: number }[]>`
    insert into portal.segment (code, route_id, seq, geom, length_m)
    select ${`S${next}`}, 1, ${next}, g, st_length(g::geography)
    from st_setsrid(st_makeline(st_makepoint(${x}::float8, 11.3), st_makepoint(${x}::float8, 11.30904021)), 4326) g
    returning id, length_m`;
  segment = row?.id ?? '';
  length = row?.length_m ?? 0;
});

type Span = readonly [fromM: number, toM: number, lit: 'yes' | 'no' | 'unknown'];

async function say(
  kind: 'official' | 'survey' | 'osm',
  validOn: string,
  spans: readonly Span[],
  more: { recordedAt?: string; supersedes?: string } = {},
): Promise<string> {
  const authority = { official: 3, survey: 2, osm: 1 }[kind];
  const { sql } = test.database;
  const [record] = await sql<{ id: string }[]>`
    insert into portal.light_record (segment_id, valid_on, recorded_at, supersedes, authority, source_kind, source_id, entered_by, reason)
    values (${segment}, ${validOn}, ${more.recordedAt ?? `${validOn}T08:00:00+07:00`}, ${more.supersedes ?? null}, ${authority},
      ${kind}, 1, 'test', 'test') returning id`;
  for (const [fromM, toM, lit] of spans) {
    await sql`insert into portal.light_span (record_id, from_m, to_m, lit) values (${record?.id ?? ''}, ${fromM}, ${toM}, ${lit})`;
  }
  return record?.id ?? '';
}

async function stretches(on: string, knownAt = 'infinity'): Promise<string[]> {
  const rows = await test.database.sql<{ from_m: number; to_m: number; lit: string }[]>`
    select from_m, to_m, lit from portal.light_intervals(${on}, ${knownAt}::text::timestamptz, array[${segment}]::bigint[]) order by from_m`;
  return rows.map(({ from_m, to_m, lit }) => `${Math.round(from_m)}–${Math.round(to_m)} ${lit}`);
}

describe('the light of a segment on a day', () => {
  it('is unknown before anybody said anything', async () => {
    await say('survey', '2020-06-01', [[0, 1000, 'yes']]);
    expect(await stretches('2020-05-31')).toEqual(['0–1000 unknown']);
  });

  it('is unknown in metres that no span covers', async () => {
    await say('survey', '2020-06-01', [
      [100, 300, 'yes'],
      [300, 500, 'no'],
    ]);
    expect(await stretches('2020-06-01')).toEqual([
      '0–100 unknown',
      '100–300 yes',
      '300–500 no',
      '500–1000 unknown',
    ]);
  });

  it('is the newest of one authority', async () => {
    await say('survey', '2020-06-01', [[0, 1000, 'no']]);
    await say('survey', '2020-08-01', [[0, 1000, 'yes']]);
    expect(await stretches('2020-07-31')).toEqual(['0–1000 no']);
    expect(await stretches('2020-08-01')).toEqual(['0–1000 yes']);
  });

  it('never lets a newer claim override a survey, nor a survey an official status', async () => {
    await say('official', '2020-03-01', [[0, 500, 'yes']]);
    await say('survey', '2020-06-01', [[0, 1000, 'no']]);
    await say('osm', '2020-09-01', [[0, 1000, 'yes']]);
    expect(await stretches('2020-12-31')).toEqual(['0–500 yes', '500–1000 unknown']);
  });

  it('forgets a record that a correction supersedes, from the instant the correction was known', async () => {
    const wrong = await say('survey', '2020-06-01', [[0, 1000, 'yes']]);
    await say('survey', '2020-06-01', [[0, 1000, 'no']], {
      recordedAt: '2020-07-10T08:00:00+07:00',
      supersedes: wrong,
    });
    expect(await stretches('2020-12-31')).toEqual(['0–1000 no']);
    expect(await stretches('2020-12-31', '2020-06-30T23:59:59+07:00')).toEqual(['0–1000 yes']);
  });

  it('joins neighbouring stretches of one state, and ends where the segment ends', async () => {
    await say('survey', '2020-06-01', [
      [0, 200, 'yes'],
      [200, 400, 'yes'],
      [900, 1400, 'no'],
    ]);
    expect(await stretches('2020-06-01')).toEqual(['0–400 yes', '400–900 unknown', '900–1000 no']);
  });
});

describe('publishing', () => {
  it('counts 400 of 1,000 metres as lit, in the amounts and in the pieces', async () => {
    await say('survey', '2020-06-01', [
      [0, 400, 'yes'],
      [400, 1000, 'no'],
    ]);
    const { sql } = test.database;
    await sql.begin((tx) => publish(tx, { by: 'test', note: 'test', changed: ['roads'] }));
    const pieces = await sql<{ lit: string; length_m: number; drawn: number; drawn_3857: boolean }[]>`
      select lit, length_m, st_length(geom::geography) as drawn,
        st_equals(geom_3857, st_transform(geom, 3857)) as drawn_3857
      from portal.light_piece where segment_id = ${segment} order by from_m`;
    expect(pieces.map(({ lit, length_m }) => [lit, Math.round(length_m)])).toEqual([
      ['yes', 400],
      ['no', 600],
    ]);
    for (const { length_m, drawn, drawn_3857 } of pieces) {
      expect(drawn).toBeCloseTo(length_m, 2);
      expect(drawn_3857).toBe(true);
    }
    const [amounts] = await sql`
      select round((a.lit_m)::numeric)::int as lit, round(a.unlit_m::numeric)::int as unlit
      from portal.lighting_amounts('2020-12-31', array['hamlet']) a join portal.route r on r.id = a.route_id`;
    expect(amounts?.lit).toBeGreaterThanOrEqual(400);
    expect(await sql`select * from portal.lighting_amounts('2020-12-31', array['national'])`).toHaveLength(0);
  });

  it('cuts a slanting road by metres on the ground, not by degrees', async () => {
    // First east, then north: a degree east is 2 % shorter, so halves by degrees are not halves by metres.
    const [row] = await test.database.sql<{ part: number; whole: number }[]>`
      select st_length(portal.line_part(g, 0, 0.5)::geography) as part, st_length(g::geography) as whole
      from st_geomfromtext('LINESTRING(106 11.3, 106.01 11.3, 106.01 11.31)', 4326) g`;
    expect((row?.part ?? 0) / (row?.whole ?? 1)).toBeCloseTo(0.5, 5);
  });

  it('draws an approved promise, and no other', async () => {
    const { sql } = test.database;
    await sql`
      insert into portal.light_promise (code, segment_id, from_m, to_m, status, promised_on, agency, approved)
      values (${`P${next}a`}, ${segment}, 0, 250, 'planned', '2020-12-01', 'test', true),
        (${`P${next}b`}, ${segment}, 500, 750, 'planned', '2020-12-01', 'test', false)`;
    await sql.begin((tx) => publish(tx, { by: 'test', note: 'test', changed: ['roads'] }));
    const pieces = await sql`
      select round(from_m::numeric)::int as from_m, round(to_m::numeric)::int as to_m, promised
      from portal.light_piece where segment_id = ${segment} order by from_m`;
    expect(pieces).toEqual([
      { from_m: 0, to_m: 250, promised: true },
      { from_m: 250, to_m: Math.round(length), promised: false },
    ]);
  });

  it('opens a data version with a line in the audit log each time', async () => {
    const { sql } = test.database;
    const first = await sql.begin((tx) => publish(tx, { by: 'test', note: 'one', changed: [] }));
    const second = await sql.begin((tx) => publish(tx, { by: 'test', note: 'two', changed: ['figures'] }));
    expect(Number(second)).toBe(Number(first) + 1);
    expect(
      await sql`select from portal.audit_log where action = 'publish' and reason in ('one', 'two')`,
    ).toHaveLength(2);
  });

  it('keeps the sum of communes equal to the roads, whatever borders they meet', async () => {
    const { sql } = test.database;
    await sql`insert into portal.unit_tree (id, valid_from) values ('t', '2020-01-01')`;
    await sql`
      insert into portal.unit (tree_id, code, level, kind, name, search_key, valid_from, geom, area_m2, centre, boundary_source_id)
      select 't', n::text, 'commune', 'xa', 'X', 'x', '2020-01-01', st_multi(g), st_area(g::geography), st_centroid(g), 1
      from generate_series(0, 24) n,
        st_makeenvelope(107 + (n % 5) * 0.01, 11 + (n / 5) * 0.01, 107.01 + (n % 5) * 0.01, 11.01 + (n / 5) * 0.01, 4326) g`;
    // Zigzags on a grid of half a commune, and a quarter of them level: crossings, touches, corners, runs along
    // borders, self-crossings.
    await sql`
      insert into portal.segment (code, route_id, seq, geom, length_m)
      select 'Z' || n, 1, n, g, st_length(g::geography)
      from generate_series(1, 300) n
      cross join lateral (
        select st_setsrid(st_makeline(array(
          select st_makepoint(107 + ((n * 7 + k * (3 + n % 5)) % 11) * 0.005, 11 + ((n * 3 + (n % 4 > 0)::int * k * (5 + n % 3)) % 11) * 0.005)
          from generate_series(0, 3 + n % 4) k)), 4326) as g) line
      where st_length(g) > 0`;
    await sql.begin((tx) => publish(tx, { by: 'test', note: 'test', changed: ['units', 'roads'] }));
    const [sums] = await sql<
      { roads: number; pieces: number; drawn: number; amounts: number; worst: number }[]
    >`
      select (select sum(length_m) from portal.segment) as roads,
        (select sum(length_m * weight) from portal.segment_piece) as pieces,
        (select sum(length_m * weight) from portal.light_piece) as drawn,
        (select sum(lit_m + unlit_m + unknown_m) from portal.lighting_amounts('2020-12-31')) as amounts,
        (select max(abs(length_m - (to_m - from_m)) / length_m) from portal.segment_piece where length_m > 10) as worst`;
    if (!sums) throw new Error('no sums');
    expect(Math.abs(sums.pieces / sums.roads - 1)).toBeLessThan(1e-4);
    expect(Math.abs(sums.drawn / sums.roads - 1)).toBeLessThan(1e-4);
    expect(Math.abs(sums.amounts / sums.roads - 1)).toBeLessThan(1e-9);
    expect(sums.worst).toBeLessThan(1e-3);
    const halves = await sql`select from portal.segment_piece where weight = 0.5`;
    expect(halves.length).toBeGreaterThan(100);
  });
});
