import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAccidents } from '../../../api/loading/load-accidents.ts';
import { loadPlaces } from '../../../api/loading/load-places.ts';
import { loadRoads } from '../../../api/loading/load-roads.ts';
import { loadUnits } from '../../../api/loading/load-units.ts';
import { isError, LOAD_PROBLEMS, type LoadProblemCode } from '../../../geodata/load/load-problems.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { fixture, roadOptions, unitOptions } from './load-options.ts';

const ROAD_CODES: readonly string[] = [
  'class_unknown',
  'line_too_short',
  'reference_duplicate',
  'roads_outside_province',
  'road_outside_communes',
  'no_communes',
];
const PLACE_CODES: readonly string[] = [
  'place_kind_unknown',
  'day_invalid',
  'days_reversed',
  'points_outside_province',
  'point_outside_communes',
];
const codes = Object.keys(LOAD_PROBLEMS).filter((code): code is LoadProblemCode => code in LOAD_PROBLEMS);

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test?.close());

function fileOf(code: string): string {
  const path = fixture(`${code}.geojson`);
  return existsSync(path) ? path : fixture(`${code}.txt`);
}

async function run(code: LoadProblemCode) {
  if (ROAD_CODES.includes(code)) return loadRoads(test.database, roadOptions(fileOf(code), { dryRun: true }));
  const pointOptions = { ...roadOptions(fileOf(code), { dryRun: true }), merge: false };
  if (PLACE_CODES.includes(code)) return loadPlaces(test.database, pointOptions);
  if (code === 'accident_nowhere') return loadAccidents(test.database, pointOptions);
  const missingCode = code === 'code_provisional' ? 'provisional' : 'error';
  const crs = code === 'crs_suspect' ? 'EPSG:9210' : 'EPSG:4326';
  return loadUnits(test.database, unitOptions(fileOf(code), { dryRun: true, missingCode }, crs));
}

describe('each problem has a file that shows it', () => {
  it('no_communes', async () => {
    const { problems } = await run('no_communes');
    expect(problems.of('no_communes')).toHaveLength(1);
    expect(
      (await loadUnits(test.database, unitOptions(fixture('units.geojson')))).dataVersion,
    ).not.toBeNull();
  });

  it.each(codes.filter((code) => code !== 'no_communes'))('%s', async (code) => {
    const { problems, dataVersion } = await run(code);
    expect(problems.counts().map(([found]) => found)).toContain(code);
    if (!isError({ code })) expect(problems.errors).toBe(0);
    expect(dataVersion).toBeNull();
    for (const problem of problems.of(code)) {
      expect(problem.message.vi).not.toBe('');
      expect(problem.message.en).not.toBe('');
      expect(problem.where?.file).toBeDefined();
    }
  });

  it('says where a polygon crosses itself', async () => {
    const { problems } = await run('geometry_invalid');
    expect(problems.of('geometry_invalid')).toMatchObject([
      { where: { feature: 2, field: 'geometry' }, value: 'Self-intersection: 106.015000, 11.005000' },
    ]);
  });

  it('names the system a misplaced file is in', async () => {
    const { problems } = await run('crs_suspect');
    expect(problems.of('crs_suspect')).toMatchObject([{ value: 'EPSG:9210: 27.3 km', wanted: 'EPSG:9209' }]);
  });

  it('finds nothing wrong with that file in its own system', async () => {
    const options = unitOptions(fixture('crs_suspect.geojson'), { dryRun: true }, 'EPSG:9209');
    const { problems, counts } = await loadUnits(test.database, options);
    expect(problems.counts()).toEqual([]);
    expect(counts).toEqual({ units: 3, replaced: 3, added: 0 });
  });

  it('leaves one data version, that of the first load', async () => {
    expect(await test.database.sql`select data_version from portal.publication`).toHaveLength(1);
  });
});
