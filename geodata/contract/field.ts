import { z } from 'zod';
import { lightRecordSchema, segmentIdSchema } from './light-edits.ts';
import { daySchema, instantSchema, positionSchema, roadClassSchema } from './primitives.ts';

/** Segments one phone carries at a time. */
export const MOST_FIELD_SEGMENTS = 2000;
export const LONGEST_NOTE = 500;

/** A segment as it is carried into the field: its line in WGS 84 and what speaks of it today. */
export const fieldSegmentSchema = z.object({
  segmentId: segmentIdSchema,
  routeId: z.number().int(),
  routeName: z.string(),
  class: roadClassSchema,
  lengthM: z.number(),
  units: z.array(z.string()),
  line: z.array(positionSchema).min(2),
  record: lightRecordSchema.nullable(),
});
export type FieldSegment = z.infer<typeof fieldSegmentSchema>;

/** Everything a worklist needs without network. */
export const fieldPackageSchema = z.object({
  today: daySchema,
  dataVersion: z.number().int(),
  segments: z.array(fieldSegmentSchema),
  /** Generalised outlines of the communes the segments lie in: rings of longitude and latitude. */
  units: z.array(z.object({ code: z.string(), name: z.string(), rings: z.array(z.array(positionSchema)) })),
});
export type FieldPackage = z.infer<typeof fieldPackageSchema>;

/** A photo of a segment without its bytes. */
export const fieldPhotoSchema = z.object({
  id: z.uuid(),
  segmentId: segmentIdSchema,
  takenAt: instantSchema,
  note: z.string(),
  by: z.string(),
  bytes: z.number().int(),
});
export type FieldPhoto = z.infer<typeof fieldPhotoSchema>;

export const fieldPhotosSchema = z.object({ photos: z.array(fieldPhotoSchema) });

/** `repeated`: the server had it already. */
export const savedPhotoSchema = z.object({ id: z.uuid(), outcome: z.enum(['saved', 'repeated']) });
