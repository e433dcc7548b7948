import { z } from 'zod';
import { bboxSchema } from './primitives.ts';

/** TileJSON 3.0.0: https://github.com/mapbox/tilejson-spec/tree/master/3.0.0 */
export const tileJsonSchema = z.object({
  tilejson: z.literal('3.0.0'),
  name: z.string(),
  tiles: z.array(z.string()).min(1),
  vector_layers: z.array(z.object({ id: z.string(), fields: z.record(z.string(), z.string()) })),
  bounds: bboxSchema,
  minzoom: z.number().int(),
  maxzoom: z.number().int(),
  scheme: z.literal('xyz'),
  attribution: z.string(),
  version: z.string(),
});
