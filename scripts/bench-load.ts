import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../api/database/database.ts';
import { migrate } from '../api/database/migrate.ts';
import { loadRoads } from '../api/loading/load-roads.ts';
import { seedSample } from '../api/loading/seed-sample.ts';
import { COORDINATE_SYSTEMS } from '../geodata/load/crs.ts';
import { generateSampleProvince } from '../geodata/sample/generate-sample-province.ts';
import { startCluster } from './testing/cluster.ts';
import { ensurePrerequisites } from './testing/prerequisites.ts';

const ROADS = 100_000;
const HIGHWAYS = ['residential', 'unclassified', 'tertiary', 'service', 'track'];
const LITS = ['yes', 'no', undefined, undefined];

/** The sample's network over and over, each copy moved by some tens of metres, as an OpenStreetMap extract. */
async function writeRoads(path: string): Promise<void> {
  const { segments } = generateSampleProvince();
  const file = createWriteStream(path);
  file.write('{"type":"FeatureCollection","features":[');
  for (let i = 0; i < ROADS; i += 1) {
    const copy = Math.floor(i / segments.length);
    const segment = segments[i % segments.length];
    const coordinates = segment?.coordinates.map(([x = 0, y = 0]) => [x + copy * 2.7e-4, y - copy * 1.9e-4]);
    const feature = {
      type: 'Feature',
      id: `way/${i}`,
      properties: { highway: HIGHWAYS[i % 5], name: `Đường ${segment?.routeId}`, lit: LITS[i % 4] },
      geometry: { type: 'LineString', coordinates },
    };
    if (!file.write(`${i === 0 ? '' : ','}\n${JSON.stringify(feature)}`)) await once(file, 'drain');
  }
  file.end('\n]}\n');
  await once(file, 'finish');
}

/** The least any loader without COPY does: parse the file, and insert its lines with their lengths and an index. */
async function plainInsert({ sql }: Database, path: string): Promise<void> {
  const { features } = JSON.parse(readFileSync(path, 'utf8'));
  await sql.begin(async (transaction) => {
    await transaction`create table plain_road (id text primary key, length_m float8, geom geometry(LineString, 4326))`;
    for (let at = 0; at < features.length; at += 2_000) {
      const rows = features
        .slice(at, at + 2_000)
        .map(({ id, geometry }: { id: string; geometry: object }) => ({ id, geometry }));
      await transaction`
        insert into plain_road
        select id, st_length(st_geomfromgeojson(geometry)::geography), st_geomfromgeojson(geometry)
        from jsonb_to_recordset(${transaction.json(rows)}::jsonb) as r(id text, geometry jsonb)`;
    }
    await transaction`create index on plain_road using gist (geom)`;
  });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

const folder = mkdtempSync(join(tmpdir(), 'thap-sang-bench-file-'));
ensurePrerequisites();
const server = await startCluster({ isDurable: true });
try {
  const path = join(folder, 'roads.geojson');
  await writeRoads(path);
  const database = await openDatabase({
    DATABASE_URL: server.url('postgres'),
    DATABASE_READ_URLS: [],
    DATA_DIR: folder,
  });
  await migrate(database.sql);
  await seedSample(database);
  const plain = await seconds(() => plainInsert(database, path));
  const [system] = COORDINATE_SYSTEMS;
  if (!system) throw new Error('there is no coordinate system');
  const steps = new Map<string, number>();
  let last = { step: '', at: performance.now() };
  let peak = 0;
  const load = await seconds(async () => {
    const report = await loadRoads(database, {
      file: path,
      system,
      fields: {},
      source: {},
      by: 'bench',
      dryRun: false,
      litOn: '2020-06-30',
      merge: false,
      onProgress: ({ step }) => {
        peak = Math.max(peak, process.memoryUsage().rss);
        const now = performance.now();
        steps.set(last.step, (steps.get(last.step) ?? 0) + now - last.at);
        last = { step, at: now };
      },
    });
    steps.set(last.step, (steps.get(last.step) ?? 0) + performance.now() - last.at);
    if (report.counts.roads !== ROADS)
      throw new Error(`${report.counts.roads} roads were loaded, wanted ${ROADS}`);
  });
  const parts = [...steps]
    .filter(([step]) => step !== '')
    .map(([step, ms]) => `${step} ${(ms / 1000).toFixed(1)}`);
  console.log(
    `${ROADS} roads read, checked, cut and published in ${load.toFixed(1)} s (${parts.join(', ')}); ` +
      `parse and insert alone ${plain.toFixed(1)} s, ratio ${(load / plain).toFixed(1)}; peak memory ${(peak / 2 ** 20).toFixed(0)} MB`,
  );
  await database.close();
  if (load > 60) {
    console.error(`The load took ${load.toFixed(1)} s, wanted: 60 s at most.`);
    process.exitCode = 1;
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
