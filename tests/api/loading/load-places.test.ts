import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadAccidents } from '../../../api/loading/load-accidents.ts';
import { loadPlaces, type PointOptions } from '../../../api/loading/load-places.ts';
import { loadUnits } from '../../../api/loading/load-units.ts';
import { addSamplePlaces } from '../../../api/loading/seed-sample.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { fixture, roadOptions, unitOptions } from './load-options.ts';

let test: TestDatabase;
let folder: string;
beforeAll(async () => {
  test = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'thap-sang-places-'));
  await loadUnits(test.database, unitOptions(fixture('units.geojson')));
});
afterAll(async () => {
  await test?.close();
  await rm(folder, { recursive: true, force: true });
});

const options = (file: string, change: Partial<PointOptions> = {}): PointOptions => ({
  ...roadOptions(file),
  merge: false,
  ...change,
});
async function file(features: readonly unknown[]): Promise<string> {
  const path = join(folder, `${Math.trunc(performance.now() * 1000)}.geojson`);
  await writeFile(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}
const places = () => test.database.sql`
  select code, kind, name, round(st_x(geom)::numeric, 4)::float8 as lon, round(st_y(geom)::numeric, 4)::float8 as lat
  from portal.place where retired_at is null order by code`;

// One story in order.
it('takes schools as points, markets as areas, bridges as lines; roads without a bridge are no place', async () => {
  const dry = await loadPlaces(test.database, options(fixture('places.geojson'), { dryRun: true }));
  expect(dry).toMatchObject({ counts: { places: 3 }, dataVersion: null });
  expect(await places()).toEqual([]);
  const report = await loadPlaces(test.database, options(fixture('places.geojson')));
  expect(report.problems.counts()).toEqual([]);
  expect(report.counts).toEqual({ places: 3, kept: 0, added: 3, retired: 0, skipped: 1 });
  expect([...(await places())]).toEqual([
    { code: 'node/1', kind: 'school', name: 'Trường Tiểu học An Bình', lon: 106.005, lat: 11.005 },
    { code: 'way/2', kind: 'market', name: 'Chợ An Bình', lon: 106.003, lat: 11.003 },
    { code: 'way/3', kind: 'bridge', name: null, lon: 106.002, lat: 11.001 },
  ]);
});

it('keeps what is the same, supersedes what differs, retires what is gone; the old rows stay', async () => {
  const changed = await file([
    {
      type: 'Feature',
      id: 'node/1',
      properties: { amenity: 'school', name: 'Trường Tiểu học An Bình' },
      geometry: { type: 'Point', coordinates: [106.005, 11.005] },
    },
    {
      type: 'Feature',
      id: 'way/2',
      properties: { amenity: 'marketplace', name: 'Chợ mới' },
      geometry: { type: 'Point', coordinates: [106.003, 11.003] },
    },
  ]);
  const report = await loadPlaces(test.database, options(changed));
  expect(report.counts).toEqual({ places: 2, kept: 1, added: 1, retired: 2, skipped: 0 });
  expect((await places()).map(({ name }) => name)).toEqual(['Trường Tiểu học An Bình', 'Chợ mới']);
  expect(await test.database.sql`select from portal.place`).toHaveLength(4);
  expect((await loadPlaces(test.database, options(changed, { merge: true }))).counts).toMatchObject({
    kept: 2,
    retired: 0,
  });
});

it('lists every problem of a file and writes nothing', async () => {
  const bad = await file([
    {
      type: 'Feature',
      id: 1,
      properties: { kind: 'pub' },
      geometry: { type: 'Point', coordinates: [106, 11] },
    },
    {
      type: 'Feature',
      id: 2,
      properties: { kind: 'school', valid_from: '2020-02-30' },
      geometry: { type: 'Point', coordinates: [11, 106] },
    },
    { type: 'Feature', id: 3, properties: { kind: 'Chợ' }, geometry: null },
  ]);
  const { problems, dataVersion } = await loadPlaces(test.database, options(bad));
  expect(
    problems
      .counts()
      .map(([code]) => code)
      .sort(),
  ).toEqual(['coordinates_swapped', 'day_invalid', 'geometry_missing', 'place_kind_unknown']);
  expect(dataVersion).toBeNull();
  expect(await places()).toHaveLength(2);
});

it('takes accidents by point, with their day and number, and names those that are nowhere', async () => {
  const good = await file([
    {
      type: 'Feature',
      id: 'a',
      properties: { Ngày: '2020-05-01', 'Số vụ': 2 },
      geometry: { type: 'Point', coordinates: [106.005, 11.005] },
    },
  ]);
  expect((await loadAccidents(test.database, options(good))).counts).toEqual({
    accidents: 1,
    kept: 0,
    added: 1,
    retired: 0,
  });
  expect((await loadAccidents(test.database, options(good))).counts).toMatchObject({ kept: 1, added: 0 });
  const bad = await file([
    {
      type: 'Feature',
      id: 'b',
      properties: { day: '2020-05-01', count: 0, segment: 'way/9' },
      geometry: null,
    },
    {
      type: 'Feature',
      id: 'c',
      properties: { day: 'hôm qua' },
      geometry: { type: 'Point', coordinates: [106.005, 11.005] },
    },
  ]);
  const { problems } = await loadAccidents(test.database, options(bad));
  expect(
    problems
      .counts()
      .map(([code]) => code)
      .sort(),
  ).toEqual(['count_invalid', 'day_invalid']);
});

it('adds no made-up place to borders that are real', async () => {
  expect(await addSamplePlaces(test.database, () => ({ places: [], accidents: [] }))).toBe(false);
});
