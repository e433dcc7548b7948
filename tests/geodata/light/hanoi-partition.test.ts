import { existsSync, readFileSync } from 'node:fs';
import type { MultiPolygon } from 'geojson';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { coverageInArea } from '../../../geodata/light/area-coverage.ts';
import { claimOfLitTag } from '../../../geodata/light/osm-light.ts';
import { indexSegments } from '../../../geodata/light/segment-index.ts';

const folder = new URL('../../../../shared/geodata/', import.meta.url);
const present = existsSync(folder);
if (!present) console.warn('Skipped: the partition of real roads by real communes needs ../shared/geodata.');

const position = z.tuple([z.number(), z.number()]).rest(z.number());
const areas = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
]);
const communesSchema = z.object({ features: z.array(z.object({ geometry: areas })) });
const roadsSchema = z.object({
  features: z.array(
    z.object({
      properties: z.object({ lit: z.string().optional() }),
      geometry: z.object({ type: z.literal('LineString'), coordinates: z.array(position) }),
    }),
  ),
});

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}

it.skipIf(!present)("adds Hanoi's communes up to the whole, road by road", () => {
  const { features: roads } = roadsSchema.parse(read('hanoi-roads.geojson'));
  const { features: communes } = communesSchema.parse(read('hanoi-communes-pre2020-simplified.geojson'));
  const index = indexSegments(
    roads.map(({ properties, geometry }, id) => ({
      id,
      routeId: id,
      roadClass: 'hamlet',
      lit: claimOfLitTag(properties.lit).lit,
      weight: 1,
      coordinates: geometry.coordinates.flatMap((vertex) => vertex.slice(0, 2)),
    })),
  );
  const whole: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: communes.flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    ),
  };
  const all = coverageInArea(index, whole).km;
  const each = communes.map(({ geometry }) => coverageInArea(index, geometry).km);
  expect(all.total).toBeGreaterThan(4000);
  for (const state of ['lit', 'unlit', 'unknown', 'total'] as const) {
    expect(each.reduce((sum, km) => sum + km[state], 0)).toBeCloseTo(all[state], 6);
  }
});
