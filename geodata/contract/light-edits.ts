import { z } from 'zod';
import { daySchema, instantSchema, litSchema } from './primitives.ts';

/** What is known of the light of one stretch; each fact apart, none follows from another. Null: not known. */
export const lightFactsSchema = z.strictObject({
  lit: litSchema,
  operating: z.enum(['works', 'broken', 'not_checked']),
  hours: z.enum(['all_night', 'part_night', 'other']).nullable(),
  power: z.enum(['grid', 'solar']).nullable(),
  lamps: z.number().int().nullable(),
  payer: z.enum(['budget', 'community']).nullable(),
  checkedOn: daySchema.nullable(),
});
export type LightFacts = z.infer<typeof lightFactsSchema>;

/** Facts of the stretch from one measure to another, metres along the segment. */
export const lightSpanSchema = lightFactsSchema.extend({ fromM: z.number(), toM: z.number() });
export type LightSpan = z.infer<typeof lightSpanSchema>;

const MOST_SPANS = 200;

export const segmentIdSchema = z.number().int().positive();
export const recordIdSchema = z.number().int().positive();

/** What someone says of the whole of one segment on a day, from what they saw of it. Metres that no span covers are unknown. */
export const lightEditSchema = z.strictObject({
  /** Made by the client: the same edit sent twice is saved once. */
  id: z.uuid(),
  segmentId: segmentIdSchema,
  /** The record that spoke when the editor looked; null: none did. */
  baseRecordId: recordIdSchema.nullable(),
  /** In place of `baseRecordId`: an edit of the same editor that was not saved yet when this one was made on top of it. */
  baseEditId: z.uuid().optional(),
  validOn: daySchema,
  spans: z.array(lightSpanSchema).max(MOST_SPANS),
});
export type LightEdit = z.infer<typeof lightEditSchema>;

export const lightRecordSchema = z.object({
  id: recordIdSchema,
  validOn: daySchema,
  recordedAt: instantSchema,
  source: z.enum(['official', 'survey', 'osm']),
  /** Who entered it: for planners alone, never for the public. */
  by: z.string(),
  reason: z.string().nullable(),
  spans: z.array(lightSpanSchema),
});
export type LightRecord = z.infer<typeof lightRecordSchema>;
