import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findQgis } from '../../../../scripts/testing/find-qgis.ts';
import { SMALL_PROVINCE } from '../../../fixtures/in/small-province.ts';
import { openRunningPortal } from '../../harness/running-portal.ts';

const run = promisify(execFile);
const SCRIPT = join(import.meta.dirname, 'open-in-qgis.py');

const featureSchema = z.object({
  properties: z.record(z.string(), z.unknown()),
  geometry: z.object({ type: z.string(), coordinates: z.unknown() }),
});
const layerSchema = z.object({
  valid: z.boolean(),
  system: z.string(),
  count: z.number(),
  fields: z.record(z.string(), z.string()),
  features: z.array(featureSchema),
  boxed: z.array(featureSchema),
});
const answerSchema = z.object({
  opened: z.object({ communes: layerSchema, roads: layerSchema, promises: layerSchema }),
  complaints: z.array(z.string()),
});

async function openInQgis(python: string, landing: string) {
  const home = await mkdtemp(join(tmpdir(), 'thap-sang-qgis-'));
  try {
    const box = '106.32,11.21,106.38,11.29';
    const { stdout } = await run(python, [SCRIPT, landing, '2', box, 'communes', 'roads', 'promises'], {
      env: {
        ...process.env,
        QT_QPA_PLATFORM: 'offscreen',
        HOME: home,
        XDG_RUNTIME_DIR: home,
        no_proxy: '127.0.0.1',
      },
      maxBuffer: 1 << 26,
    });
    return answerSchema.parse(JSON.parse(stdout));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

describe('QGIS', () => {
  it('opens the collections, counts, and reads fields, geometries and what a box holds', async ({ skip }) => {
    const python = findQgis();
    if (python === null) return skip('no QGIS here: apt-get install python3-qgis');
    const portal = await openRunningPortal();
    try {
      const { opened, complaints } = await openInQgis(python, `${portal.url}/ogc`);
      expect(complaints).toEqual([]);
      const { communes, roads, promises } = opened;
      const wanted = SMALL_PROVINCE.units.filter(({ level }) => level === 'commune');
      expect(communes).toMatchObject({ valid: true, system: 'EPSG:4326', count: wanted.length });
      expect(communes.fields).toMatchObject({
        code: 'String',
        name: 'String',
        households: 'Integer',
        generated_boundary: 'Boolean',
      });
      expect(
        communes.features.map(({ properties: { code, name, households } }) => [code, name, households]),
      ).toEqual(wanted.map(({ code, name, households }) => [code, name, households]));
      expect(communes.boxed.map(({ properties }) => properties.code)).toEqual(['25700']);
      expect(roads).toMatchObject({ valid: true, count: SMALL_PROVINCE.segments.length });
      expect(roads.features).toHaveLength(SMALL_PROVINCE.segments.length);
      expect(roads.fields).toMatchObject({ length_m: 'Real', broken: 'Boolean', recorded_for: 'Date' });
      const alley = roads.features.find(({ properties }) => properties.name === 'Hẻm 1');
      expect(alley?.geometry).toEqual({
        type: 'LineString',
        coordinates: SMALL_PROVINCE.segments.find(({ id }) => id === 's-alley')?.coordinates,
      });
      expect(promises).toMatchObject({ valid: true, count: 1, fields: { promised_on: 'Date' } });
    } finally {
      await portal.close();
    }
  });
});
