import { z } from 'zod';
import { daySchema, litSchema, roadClassSchema } from './primitives.ts';
import { promiseSchema } from './promises.ts';

export const segmentDetailSchema = z.object({
  id: z.number().int(),
  routeId: z.number().int(),
  routeName: z.string(),
  class: roadClassSchema,
  lengthM: z.number(),
  units: z.array(z.object({ code: z.string(), name: z.string(), lengthM: z.number(), weight: z.number() })),
  spans: z.array(
    z.object({
      fromM: z.number(),
      toM: z.number(),
      lit: litSchema,
      operating: z.enum(['works', 'broken', 'not_checked']),
      hours: z.enum(['all_night', 'part_night', 'other']).nullable(),
      power: z.enum(['grid', 'solar']).nullable(),
      lamps: z.number().int().nullable(),
      payer: z.enum(['budget', 'community']).nullable(),
      checkedOn: daySchema.nullable(),
      source: z.enum(['official', 'survey', 'osm']),
      validOn: daySchema,
    }),
  ),
  /** As each stood on the day asked for, or stands now where it was made later; see contract/promises.ts. */
  promises: z.array(
    promiseSchema.pick({
      id: true,
      fromM: true,
      toM: true,
      status: true,
      since: true,
      firstPromisedOn: true,
      promisedOn: true,
      agency: true,
      slipDays: true,
      overdueDays: true,
      daysLeft: true,
    }),
  ),
});
export type SegmentDetail = z.infer<typeof segmentDetailSchema>;
