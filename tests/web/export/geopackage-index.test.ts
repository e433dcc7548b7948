import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import initSqlJs from 'sql.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { provenanceOf } from '../../../geodata/export/about.ts';
import { makeLayer } from '../../../geodata/export/layer.ts';
import { writeGeoPackage } from '../../../geodata/export/write/geopackage/write-geopackage.ts';
import { findOgrinfo } from '../../../scripts/testing/find-ogrinfo.ts';
import { FACTS } from '../../geodata/export/layers.ts';

const run = promisify(execFile);

/** Three levels of index: 60 by 60 short roads on a grid; every hundredth lies nowhere. */
const SIDE = 60;
const COUNT = SIDE * SIDE;
const at = (index: number) => [105.8 + (index % SIDE) / 100, 11 + Math.floor(index / SIDE) / 100] as const;
const layer = makeLayer<number>({
  id: 'roads',
  language: 'vi',
  geometry: 'LineString',
  columns: [{ id: 'number', name: { vi: 'Số', en: 'Number' }, kind: 'whole', value: (index) => index }],
  count: COUNT,
  row: (index) => index,
  shape: (index) => {
    const [lon, lat] = at(index);
    const coordinates = [
      [lon, lat],
      [lon + 0.004, lat + 0.004],
    ];
    return index % 100 === 0 ? null : { type: 'LineString', coordinates };
  },
  label: String,
  provenance: provenanceOf(FACTS, 'vi'),
});

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thap-sang-gpkg-'));
  file = join(folder, 'roads.gpkg');
  const { Database } = await initSqlJs();
  const database = new Database();
  for (const _ of writeGeoPackage(database, layer));
  await writeFile(file, database.export());
  database.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ogrinfo(...args: string[]): Promise<string> {
  const program = findOgrinfo();
  if (program === null) throw new Error('ogrinfo is missing: apt-get install gdal-bin');
  return (await run(program, ['-q', ...args], { maxBuffer: 1 << 26 })).stdout;
}
const sql = (text: string) => ogrinfo(file, '-sql', text);

it('has a spatial index that GDAL knows and SQLite finds sound', async () => {
  expect(await sql("select HasSpatialIndex('roads', 'geom')")).toContain('(Integer) = 1');
  expect(await sql("select rtreecheck('rtree_roads_geom') as it")).toContain('it (String) = ok');
  expect(await sql('select count(*) as n from rtree_roads_geom')).toContain(`n (Integer) = ${COUNT * 0.99}`);
});

it('finds through it exactly what lies in sight', async () => {
  const [west, south, east, north] = [106.0005, 11.1005, 106.0995, 11.1995];
  const inSight = Array.from({ length: COUNT }, (_, index) => index).filter((index) => {
    const [lon, lat] = at(index);
    return index % 100 !== 0 && lon + 0.004 >= west && lon <= east && lat + 0.004 >= south && lat <= north;
  });
  const bounds = [west, south, east, north].map(String);
  const found = await ogrinfo('-spat', ...bounds, '-geom=NO', file, 'roads');
  expect([...found.matchAll(/number \(Integer[0-9]*\) = (\d+)/g)].map(([, n]) => Number(n)).sort()).toEqual(
    inSight.sort(),
  );
});

it('stays sound while a program deletes, moves and adds rows', async () => {
  await sql('delete from roads where fid % 3 = 0');
  await sql('update roads set fid = fid + 100000 where fid % 2 = 0');
  await sql('update roads set geom = null where fid = 2 + 100000');
  await sql('insert into roads (geom, number) select geom, 0 from roads where geom is not null limit 500');
  expect(await sql("select rtreecheck('rtree_roads_geom') as it")).toContain('it (String) = ok');
  const counted = await sql(
    'select (select count(*) from rtree_roads_geom) - (select count(geom) from roads) as apart',
  );
  expect(counted).toContain('apart (Integer) = 0');
});
