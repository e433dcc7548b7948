import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lightingCoverageSchema, lightingSegmentsSchema } from '../../../geodata/contract/lighting.ts';
import { placeListSchema } from '../../../geodata/contract/places.ts';
import { promiseListSchema } from '../../../geodata/contract/promises.ts';
import { readWithGdal } from '../../web/export/read-with-gdal.ts';
import { as, type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

const ON = 'on=2020-09-30';
const collectionSchema = z.object({
  about: z.record(z.string(), z.string()),
  features: z.array(
    z.object({
      properties: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullable(),
    }),
  ),
});

describe('GET /api/exports', () => {
  it('gives the roads of /api/lighting/segments, metre by metre, in each format', async () => {
    const { columns } = await portal.read(`/api/lighting/segments?${ON}`, lightingSegmentsSchema);
    const { features } = await portal.read(`/api/exports/roads.geojson?${ON}`, collectionSchema);
    expect(features.map(({ properties }) => properties.segment)).toEqual(columns.segment);
    expect(features.map(({ properties }) => properties.length_m)).toEqual(columns.lengthM);
    const gpkg = await portal.ask(`/api/exports/roads.gpkg?${ON}`);
    const file = new Uint8Array(await gpkg.arrayBuffer());
    const { layers } = await readWithGdal('roads.gpkg', file, ['roads']);
    expect(layers[0]?.map(({ properties }) => properties.length_m)).toEqual(columns.lengthM);
    expect(layers[0]?.map(({ geometry }) => geometry)).toEqual(features.map(({ geometry }) => geometry));
    const csv = await (await portal.ask(`/api/exports/roads.csv?${ON}`)).text();
    expect(csv.trimEnd().split('\r\n')).toHaveLength(columns.segment.length + 1);
  });

  it('gives the communes with the coverage of /api/lighting/coverage and no restricted target', async () => {
    const { units } = await portal.read(`/api/lighting/coverage?${ON}`, lightingCoverageSchema);
    const { features } = await portal.read(`/api/exports/communes.geojson?${ON}`, collectionSchema);
    for (const { properties } of features) {
      const own = units.find(({ code }) => code === properties.code);
      expect(properties.unlit_km).toBeCloseTo(own?.km.unlit ?? Number.NaN, 4);
    }
    const fields = Object.keys(features[0]?.properties ?? {});
    expect(fields).toContain('t1_verdict');
    expect(fields.filter((name) => name.startsWith('t8'))).toEqual([]);
  });

  it('gives approved promises with their stretches, and the same ones to a planner who sees more', async () => {
    const at = 'on=2020-12-31';
    const path = `/api/exports/promises.geojson?${at}`;
    const { promises } = await portal.read(`/api/promises?${at}&line=1`, promiseListSchema);
    const planner = await portal.ask(`/api/promises?${at}`, as('planner', 'p'));
    expect(promiseListSchema.parse(await planner.json()).promises.length).toBeGreaterThan(promises.length);
    const { features } = await portal.read(path, collectionSchema);
    expect(features.map(({ properties }) => properties.promise)).toEqual(promises.map(({ id }) => id));
    expect(features.map(({ geometry }) => geometry?.coordinates)).toEqual(promises.map(({ line }) => line));
    expect(features.every(({ properties }) => properties.approved === 1)).toBe(true);
    const same = await portal.ask(path, as('planner', 'p'));
    expect(collectionSchema.parse(await same.json()).features).toEqual(features);
  });

  it('gives the places of /api/places as points, to GDAL too', async () => {
    const listed = await portal.read(`/api/places?${ON}`, placeListSchema);
    const gpkg = await portal.ask(`/api/exports/places.gpkg?${ON}`);
    const file = new Uint8Array(await gpkg.arrayBuffer());
    const { layers, info } = await readWithGdal('places.gpkg', file, ['places']);
    expect(info).toContain('Geometry: Point');
    expect(layers[0]?.map(({ properties }) => properties.code)).toEqual(
      listed.features.map(({ properties }) => properties.code),
    );
    expect(layers[0]?.map(({ geometry }) => geometry?.coordinates)).toEqual(
      listed.features.map(({ geometry }) => geometry.coordinates),
    );
  });

  it('is kept by its ETag, named as a file, and speaks the language asked for', async () => {
    const first = await portal.ask(`/api/exports/communes.csv?${ON}&unit=25001`, { 'Accept-Language': 'en' });
    expect(first.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="communes-verdicts-and-coverage-/,
    );
    expect((await first.text()).startsWith('Code,Unit,Kind')).toBe(true);
    const etag = first.headers.get('ETag') ?? '';
    const again = await portal.ask(`/api/exports/communes.csv?${ON}&unit=25001`, {
      'Accept-Language': 'en',
      'If-None-Match': etag,
    });
    expect(again.status).toBe(304);
  });

  it.each([
    ['/api/exports/roads.csv?unit=99999', 404],
    ['/api/exports/models.csv', 400],
    ['/api/exports/roads.exe', 400],
    ['/api/exports/roads.csv?on=2020-13-01', 400],
  ])('%s is refused', async (path, status) => {
    expect((await portal.ask(path)).status).toBe(status);
  });
});
