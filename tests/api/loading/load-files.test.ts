import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRoads } from '../../../api/loading/load-roads.ts';
import { loadUnits } from '../../../api/loading/load-units.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { fixture, roadOptions, unitOptions } from './load-options.ts';

let test: TestDatabase;
let folder: string;
beforeAll(async () => {
  test = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'thap-sang-load-'));
});
afterAll(async () => {
  await test?.close();
  await rm(folder, { recursive: true, force: true });
});

async function kmByCommune(): Promise<Record<string, [lit: number, unlit: number, unknown: number]>> {
  const rows = await test.database.sql<{ code: string; lit: number; unlit: number; unknown: number }[]>`
    select coalesce(u.code, 'outside') as code, sum(a.lit_m) as lit, sum(a.unlit_m) as unlit, sum(a.unknown_m) as unknown
    from portal.lighting_amounts('2020-12-31') a left join portal.unit u on u.id = a.unit_id
    group by u.code order by u.code`;
  return Object.fromEntries(
    rows.map(({ code, lit, unlit, unknown }) => [
      code,
      [Math.round(lit), Math.round(unlit), Math.round(unknown)],
    ]),
  );
}

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

// One story in order: an empty database gets communes, roads, corrections.
describe('loading into an empty database', () => {
  it('makes the tree, its communes, and their districts and province as unions', async () => {
    const report = await loadUnits(test.database, unitOptions(fixture('units-bom.geojson')));
    expect(report.problems.counts()).toEqual([]);
    expect(report.counts).toEqual({ units: 3, replaced: 0, added: 3 });
    const units = await test.database.sql`
      select u.code, u.level, u.kind, u.name, p.code as parent, u.households,
        round((u.area_m2 / 1e4)::numeric)::int as ha
      from portal.unit u left join portal.unit p on p.id = u.parent_id order by u.code`;
    expect(units).toEqual([
      {
        code: '70',
        level: 'province',
        kind: 'tinh',
        name: 'Tỉnh Thử',
        parent: null,
        households: null,
        ha: 484,
      },
      {
        code: '70001',
        level: 'commune',
        kind: 'xa',
        name: 'Xã An Bình',
        parent: '701',
        households: 1200,
        ha: 121,
      },
      {
        code: '70002',
        level: 'commune',
        kind: 'phuong',
        name: 'Phường Hoà Thành',
        parent: '701',
        households: 3400,
        ha: 121,
      },
      {
        code: '70003',
        level: 'commune',
        kind: 'thi_tran',
        name: 'Thị trấn Đông',
        parent: '702',
        households: 900,
        ha: 242,
      },
      {
        code: '701',
        level: 'district',
        kind: 'huyen',
        name: 'Huyện Một',
        parent: '70',
        households: null,
        ha: 242,
      },
      {
        code: '702',
        level: 'district',
        kind: 'thi_xa',
        name: 'Thị xã Hai',
        parent: '70',
        households: null,
        ha: 242,
      },
    ]);
  });

  it('loads roads with their claims: classes by the kind of commune, routes by name, class and nearness', async () => {
    const report = await loadRoads(test.database, roadOptions(fixture('roads.geojson')));
    expect(report.problems.counts()).toEqual([]);
    expect(report.counts).toEqual({
      roads: 6,
      kept: 0,
      added: 6,
      retired: 0,
      routes: 5,
      claims: 4,
      skipped: 1,
    });
    const routes = await test.database.sql`
      select r.code, r.name, r.road_class, count(*)::int as segments
      from portal.route r join portal.segment s on s.route_id = r.id group by r.id order by r.code`;
    expect(routes).toEqual([
      { code: 'way/1', name: 'ĐƯỜNG SỐ 1', road_class: 'district', segments: 2 },
      { code: 'way/3', name: 'Hẻm Ranh', road_class: 'hamlet', segments: 1 },
      { code: 'way/4', name: 'Phố Sáng', road_class: 'urban', segments: 1 },
      { code: 'way/5', name: 'Đường không tên', road_class: 'field', segments: 1 },
      { code: 'way/7', name: 'Đường Số 1', road_class: 'alley', segments: 1 },
    ]);
  });

  it('cuts the roads at the border, half of what runs along it to each side', async () => {
    // 0.01° of longitude at 11° are 1,092.9 m: way/1 has 6 of 10 parts in 70001, way/3 runs 221.2 m on the border.
    expect(await kmByCommune()).toEqual({
      '70001': [656, 437, 111],
      '70002': [437 + 656, 437, 111],
      '70003': [0, 0, 219],
    });
  });

  it('finds nothing new in the same file', async () => {
    const before = await test.database.sql`select id, code from portal.segment order by id`;
    const report = await loadRoads(test.database, roadOptions(fixture('roads.geojson')));
    expect(report.counts).toEqual({
      roads: 6,
      kept: 6,
      added: 0,
      retired: 0,
      routes: 5,
      claims: 0,
      skipped: 1,
    });
    expect(await test.database.sql`select id, code from portal.segment order by id`).toEqual(before);
  });

  it('keeps the rows of units whose borders a new file moves', async () => {
    const { sql } = test.database;
    const before = await sql`select id, code from portal.unit order by id`;
    const moved = readFileSync(fixture('units.geojson'), 'utf8').replaceAll('106.01,', '106.012,');
    const report = await loadUnits(test.database, unitOptions(await file('moved.geojson', moved)));
    expect(report.counts).toEqual({ units: 3, replaced: 3, added: 0 });
    expect(await sql`select id, code from portal.unit order by id`).toEqual(before);
    expect((await kmByCommune())['70001']).toEqual([874, 437, 221]);
  });

  it('takes a file as the whole network, and with merge as a part of it', async () => {
    const road = (id: number, lit: string) =>
      JSON.stringify({
        type: 'Feature',
        id: `way/${id}`,
        properties: { highway: 'track', lit },
        geometry: {
          type: 'LineString',
          coordinates: [
            [106.002, 11.016],
            [106.004, 11.016],
          ],
        },
      });
    const merged = await loadRoads(
      test.database,
      roadOptions(await file('more.ndjson', `${road(20, 'yes')}\n`), { merge: true }),
    );
    expect(merged.counts).toMatchObject({ added: 1, retired: 0 });
    expect((await kmByCommune())['70003']).toEqual([219, 0, 219]);
    const whole = await loadRoads(
      test.database,
      roadOptions(await file('all.ndjson', `${road(20, 'no')}\n`)),
    );
    expect(whole.counts).toMatchObject({ kept: 1, added: 0, retired: 6, claims: 1 });
    expect(await kmByCommune()).toEqual({ '70003': [0, 219, 0] });
  });

  it('writes nothing on a dry run, and nothing of a file with one error', async () => {
    const { sql } = test.database;
    const before = await sql`select max(data_version) as version, count(*) from portal.publication`;
    const dry = await loadUnits(test.database, unitOptions(fixture('units.geojson'), { dryRun: true }));
    expect(dry).toMatchObject({ dataVersion: null, counts: { units: 3 } });
    const wrong = await loadUnits(test.database, unitOptions(fixture('code_missing.geojson')));
    expect(wrong.dataVersion).toBeNull();
    expect(await sql`select max(data_version) as version, count(*) from portal.publication`).toEqual(before);
  });

  it('notes each load: the source with its checksum, and who did it', async () => {
    const { sql } = test.database;
    const [audit] =
      await sql`select actor, action from portal.audit_log where action = 'load' order by id limit 1`;
    expect(audit).toEqual({ actor: 'test', action: 'load' });
    const sources = await sql`select kind, title from open.source order by id`;
    expect(sources.map(({ kind }) => kind).sort()).toEqual(['boundaries', 'light', 'light', 'roads']);
    expect(await sql`select from portal.source where sha256 !~ '^[0-9a-f]{64}$'`).toHaveLength(0);
  });
});
