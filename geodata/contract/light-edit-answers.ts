import { z } from 'zod';
import {
  lightEditSchema,
  lightRecordSchema,
  lightSpanSchema,
  recordIdSchema,
  segmentIdSchema,
} from './light-edits.ts';
import { bilingualSchema, daySchema, positionSchema, roadClassSchema } from './primitives.ts';
import { problemJsonSchema } from './problem-json.ts';

export const MOST_EDITS = 500;
export const LONGEST_REASON = 500;
/** A hundred years: what no check is older than. */
export const LONGEST_RESURVEY_DAYS = 36_500;

export const lightEditsRequestSchema = z.strictObject({
  /** `all`: every edit or none. `each`: each for itself. */
  mode: z.enum(['all', 'each']),
  reason: z.string(),
  edits: z.array(lightEditSchema).min(1).max(MOST_EDITS),
});

export const lightProblemSchema = z.object({
  code: z.string(),
  message: bilingualSchema,
  field: z.string().optional(),
  value: z.union([z.string(), z.number(), z.null()]).optional(),
  wanted: z.union([z.string(), z.number(), z.null()]).optional(),
});

const outcomeHead = { editId: z.string(), segmentId: z.number().int() };
/** What became of one edit. `would-save`: nothing is wrong with it, but another edit of an all-or-nothing request failed. */
export const lightOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), ...outcomeHead, recordId: recordIdSchema }),
  z.object({ outcome: z.literal('repeated'), ...outcomeHead, recordId: recordIdSchema }),
  z.object({ outcome: z.literal('would-save'), ...outcomeHead }),
  z.object({
    outcome: z.literal('conflict'),
    ...outcomeHead,
    lengthM: z.number(),
    /** What the editor had seen; null: no record, or one that is not of this segment. */
    base: lightRecordSchema.nullable(),
    /** What speaks now; null: nothing does. */
    theirs: lightRecordSchema.nullable(),
    mine: z.array(lightSpanSchema),
  }),
  z.object({ outcome: z.literal('refused'), ...outcomeHead, problems: z.array(lightProblemSchema) }),
]);
export type LightOutcome = z.infer<typeof lightOutcomeSchema>;

export const lightEditsAnswerSchema = z.object({
  /** The data version that shows what was saved; null: nothing was saved now. */
  dataVersion: z.number().int().nullable(),
  items: z.array(lightOutcomeSchema),
});

/** Why nothing was saved, edit by edit: both values of each conflict. */
export const refusedEditsSchema = problemJsonSchema.extend({ items: z.array(lightOutcomeSchema) });

/** A segment as an editor needs it: what speaks of it today, and where its communes lie along it. */
export const editableSegmentSchema = z.object({
  segmentId: segmentIdSchema,
  routeId: z.number().int(),
  routeName: z.string(),
  class: roadClassSchema,
  lengthM: z.number(),
  /** WGS 84, from the measure 0 on. */
  line: z.array(positionSchema).min(2),
  record: lightRecordSchema.nullable(),
  pieces: z.array(
    z.object({ unit: z.string().nullable(), fromM: z.number(), toM: z.number(), weight: z.number() }),
  ),
});
export type EditableSegment = z.infer<typeof editableSegmentSchema>;

export const editableSegmentsSchema = z.object({
  today: daySchema,
  segments: z.array(editableSegmentSchema),
});

/** The records of a segment, newest first; `speaks`: what the map shows today. */
export const lightRecordsSchema = z.object({
  segmentId: segmentIdSchema,
  lengthM: z.number(),
  records: z.array(
    lightRecordSchema.extend({
      supersedes: recordIdSchema.nullable(),
      editId: z.string().nullable(),
      speaks: z.boolean(),
      /** What changed on the map with it, a line a stretch; empty: nothing did. */
      changes: z.array(bilingualSchema),
      /** What spoke before it. */
      before: z.array(lightSpanSchema),
    }),
  ),
});

/** Segments whose newest check is older than a limit, or that nobody ever checked. */
export const resurveySchema = z.object({
  today: daySchema,
  limitDays: z.number().int(),
  total: z.object({ segments: z.number().int(), km: z.number(), neverChecked: z.number().int() }),
  /** The first ones; `total` counts all. */
  rows: z.array(
    z.object({
      segmentId: segmentIdSchema,
      routeId: z.number().int(),
      routeName: z.string(),
      class: roadClassSchema,
      units: z.array(z.object({ code: z.string(), name: z.string() })),
      km: z.number(),
      checkedOn: daySchema.nullable(),
      ageDays: z.number().int().nullable(),
      /** Accepted reports of people, received since the last check. */
      reports: z.number().int(),
      /** The day of the newest of them. */
      reportedOn: daySchema.nullable(),
    }),
  ),
});
export type Resurvey = z.infer<typeof resurveySchema>;
