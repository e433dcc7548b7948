import { z } from 'zod';
import { roadClassSchema } from './primitives.ts';

/** Roads near a place, the nearest first. */
export const nearRoadsSchema = z.object({
  roads: z.array(
    z.object({
      id: z.number().int(),
      name: z.string(),
      class: roadClassSchema,
      /** From the place to the road, as the crow flies. */
      metres: z.number(),
      units: z.array(z.object({ code: z.string(), name: z.string(), district: z.string().nullable() })),
    }),
  ),
});
