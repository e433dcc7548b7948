import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { findOgrinfo } from '../../../../scripts/testing/find-ogrinfo.ts';

const run = promisify(execFile);

const featureSchema = z.object({
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  geometry: z.object({ type: z.string(), coordinates: z.unknown() }),
});
const collectionSchema = z.object({ features: z.array(featureSchema) });

export interface GdalAnswer {
  readonly text: string;
  /** Addresses that GDAL asked for, in order. */
  readonly fetched: readonly URL[];
}

/** Runs ogrinfo or ogr2ogr; throws when it complains of anything. */
async function runGdal(program: 'ogrinfo' | 'ogr2ogr', args: readonly string[]): Promise<GdalAnswer> {
  const ogrinfo = findOgrinfo();
  if (ogrinfo === null) throw new Error('ogrinfo is missing: apt-get install gdal-bin');
  const { stdout, stderr } = await run(join(ogrinfo, '..', program), [...args], {
    maxBuffer: 1 << 26,
    env: { ...process.env, CPL_DEBUG: 'ON', NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' },
  });
  if (/^(?:ERROR|Warning)/m.test(stderr)) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  const fetched = [...stderr.matchAll(/Fetch\((http[^)]+)\)/g)].map(([, url = '']) => new URL(url));
  return { text: stdout, fetched };
}

/** What ogrinfo says of a dataset. */
export const ogrinfo = (...args: string[]) => runGdal('ogrinfo', args);

/** Features that ogr2ogr reads, written by it as GeoJSON with coordinates to the tenth of a millimetre. */
export async function ogr2ogr(...args: string[]) {
  const { text, fetched } = await runGdal('ogr2ogr', [
    '-f',
    'GeoJSON',
    '-lco',
    'COORDINATE_PRECISION=9',
    '/vsistdout/',
    ...args,
  ]);
  return { features: collectionSchema.parse(JSON.parse(text)).features, fetched };
}
