import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);

const collectionSchema = z.object({
  features: z.array(
    z.object({
      properties: z.record(z.string(), z.unknown()),
      geometry: z.object({ type: z.string(), coordinates: z.unknown() }),
    }),
  ),
});

/** West, east, south, north: the order QGIS writes an extent in. */
export type Extent = readonly [west: number, east: number, south: number, north: number];

/**
 * The features of a collection that QGIS' own provider reads within an extent, page by page, as GeoJSON. Throws what QGIS says
 * when it cannot.
 */
export async function readWithQgis(
  program: string,
  landing: string,
  name: string,
  pageSize: number,
  extent: Extent,
) {
  const home = await mkdtemp(join(tmpdir(), 'thap-sang-qgis-'));
  const out = join(home, 'out.geojson');
  const source = `OAPIF://url='${landing}' typename='${name}' pagingEnabled='true' pageSize='${pageSize}'`;
  try {
    await run(
      program,
      ['run', 'native:extractbyextent', `--INPUT=${source}`, `--EXTENT=${extent.join()}`, `--OUTPUT=${out}`],
      {
        env: {
          ...process.env,
          QT_QPA_PLATFORM: 'offscreen',
          HOME: home,
          XDG_RUNTIME_DIR: home,
          no_proxy: '127.0.0.1',
        },
      },
    );
    return collectionSchema.parse(JSON.parse(await readFile(out, 'utf8'))).features;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
