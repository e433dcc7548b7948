import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { findOgrinfo } from '../../../scripts/testing/find-ogrinfo.ts';

const run = promisify(execFile);

const featureSchema = z.object({
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullable(),
});
export type ReadFeature = z.infer<typeof featureSchema>;

/** What GDAL, as QGIS does, reads in a file: what ogrinfo says of it, and each named layer as GeoJSON. */
export async function readWithGdal(
  name: string,
  content: Uint8Array | string,
  layers: readonly string[],
): Promise<{ readonly info: string; readonly layers: ReadFeature[][] }> {
  const ogrinfo = findOgrinfo();
  if (ogrinfo === null) throw new Error('ogrinfo is missing: apt-get install gdal-bin');
  const folder = await mkdtemp(join(tmpdir(), 'thap-sang-gdal-'));
  try {
    const file = join(folder, name);
    await writeFile(file, content);
    const { stdout: info, stderr } = await run(ogrinfo, ['-so', '-al', file]);
    if (stderr.trim() !== '') throw new Error(`ogrinfo on ${name}: ${stderr}`);
    const read: ReadFeature[][] = [];
    for (const layer of layers) {
      const { stdout } = await run(
        join(ogrinfo, '..', 'ogr2ogr'),
        ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=9', '/vsistdout/', file, layer],
        { maxBuffer: 1 << 26 },
      );
      read.push(z.object({ features: z.array(featureSchema) }).parse(JSON.parse(stdout)).features);
    }
    return { info, layers: read };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
