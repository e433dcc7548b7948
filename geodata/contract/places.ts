import { z } from 'zod';
import { bboxSchema, daySchema, positionSchema } from './primitives.ts';

export const placeKindSchema = z.enum(['school', 'market', 'clinic', 'bridge', 'crossing']);

const pointSchema = z.object({ type: z.literal('Point'), coordinates: positionSchema });

/** Public places as GeoJSON; what stands beside `features` says what was asked. */
export const placeListSchema = z.object({
  type: z.literal('FeatureCollection'),
  on: daySchema,
  kinds: z.array(placeKindSchema),
  bbox: bboxSchema.nullable(),
  unit: z.string().nullable(),
  dataVersion: z.number().int(),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.number().int(),
      geometry: pointSchema,
      properties: z.object({
        code: z.string(),
        kind: placeKindSchema,
        /** Null: the source names none. */
        name: z.string().nullable(),
        /** Code of the commune; null outside every one. */
        unit: z.string().nullable(),
      }),
    }),
  ),
});
export type PlaceList = z.infer<typeof placeListSchema>;

/** Traffic accidents, for planners alone. A record tells of a point, of a segment, or of both. */
export const accidentListSchema = z.object({
  type: z.literal('FeatureCollection'),
  from: daySchema.nullable(),
  to: daySchema,
  dataVersion: z.number().int(),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.number().int(),
      geometry: pointSchema.nullable(),
      properties: z.object({
        day: daySchema,
        count: z.number().int().min(1),
        segment: z.number().int().nullable(),
      }),
    }),
  ),
});
export type AccidentList = z.infer<typeof accidentListSchema>;
