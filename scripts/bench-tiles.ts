import pino from 'pino';
import { createApp } from '../api/app.ts';
import type { Database } from '../api/database/database.ts';
import { TILE_LAYERS } from '../api/tiles/tile-layers.ts';
import { metaSchema } from '../geodata/contract/meta.ts';
import { withBenchDatabase } from './benching/with-bench-database.ts';

const MOST_TILES = 64;
const CACHED_ROUNDS = 20;
/** As many as a browser asks for at a time. */
const AT_ONCE = 6;

type App = ReturnType<typeof createApp>;
type Bounds = readonly [number, number, number, number];

function tileOf(lon: number, lat: number, z: number): [number, number] {
  const n = 2 ** z;
  const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
  return [Math.floor(((lon + 180) / 360) * n), Math.floor(y * n)];
}

/** Tiles over the province, evenly chosen where there are more than MOST_TILES. */
function tilesOver([west, south, east, north]: Bounds, z: number): string[] {
  const [left, top] = tileOf(west, north, z);
  const [right, bottom] = tileOf(east, south, z);
  const all: string[] = [];
  for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) all.push(`${z}/${x}/${y}`);
  const step = Math.max(1, all.length / MOST_TILES);
  return Array.from({ length: Math.min(all.length, MOST_TILES) }, (_, i) => all[Math.floor(i * step)] ?? '');
}

interface Round {
  readonly perSecond: number;
  readonly bytes: number;
}

async function ask(app: App, paths: readonly string[]): Promise<Round> {
  let bytes = 0;
  let next = 0;
  const work = async () => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      const response = await app.request(path, { headers: { 'Accept-Encoding': 'gzip' } });
      if (response.status >= 300) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      bytes += (await response.arrayBuffer()).byteLength;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { perSecond: (paths.length * 1000) / (performance.now() - began), bytes };
}

async function bench(database: Database): Promise<void> {
  // An app of its own for each line, so that its cache is empty; the app before has warmed the database.
  const newApp = () =>
    createApp({ database, environment: { METRICS: false }, logger: pino({ level: 'silent' }) });
  const { bounds, dataVersion } = metaSchema.parse(await (await newApp().request('/api/meta')).json());
  console.log('layer      zoom  tiles  KB/tile  uncached/s  cached/s  ratio');
  for (const layer of TILE_LAYERS) {
    for (let z = 6; z <= layer.maxZoom; z += 2) {
      const paths = tilesOver(bounds, z).map((tile) => `/tiles/${layer.id}/${tile}?v=${dataVersion}`);
      await ask(newApp(), paths);
      const app = newApp();
      await app.request('/api/meta');
      const uncached = await ask(app, paths);
      const cached = await ask(app, Array.from({ length: CACHED_ROUNDS }, () => paths).flat());
      const columns = [
        layer.id.padEnd(9),
        String(z).padStart(5),
        String(paths.length).padStart(6),
        (uncached.bytes / paths.length / 1024).toFixed(1).padStart(8),
        uncached.perSecond.toFixed(0).padStart(11),
        cached.perSecond.toFixed(0).padStart(9),
        (cached.perSecond / uncached.perSecond).toFixed(0).padStart(6),
      ];
      console.log(columns.join(' '));
    }
  }
}

await withBenchDatabase(async (database) => {
  console.log(
    `Tiles from the ${database.engine} database, ${AT_ONCE} requests at a time, in memory (no socket)`,
  );
  await bench(database);
});
