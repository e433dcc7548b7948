import { z } from 'zod';
import { SCENARIO_STATES } from '../scenario/scenario-state.ts';
import { coverageSchema } from './lighting.ts';
import { daySchema, instantSchema, positionSchema, roadClassSchema } from './primitives.ts';

/** A body must fit, and a person must be able to approve it. */
export const MOST_SAVED_WORKS = 3000;

const metres = z.number().min(0).max(1e6);
const unitCode = z.string().regex(/^[A-Za-z0-9-]{0,32}$/);
const turnSchema = z.enum(['met', 'no_dark']).nullable();

/** One chosen work as it was when saved: a stretch of road, its price, and what spoke for it. */
export const savedWorkSchema = z.strictObject({
  segment: z.number().int().min(0),
  /** Metres from the beginning of the segment. */
  fromM: metres,
  toM: metres,
  route: z.string().max(300),
  class: roadClassSchema,
  units: z.array(unitCode).max(4),
  /** Whole đồng. */
  cost: z.number().int().min(1).max(1e15),
  isForced: z.boolean(),
  /** An estimate; null: not known. */
  households: z.number().min(0).max(1e9).nullable(),
  gapM: metres,
  /** Absent in what was saved before they weighed. */
  schools: z.number().int().min(0).max(1e6).optional(),
  accidents: z.number().int().min(0).max(1e6).optional(),
  turns: z.strictObject({ unit: unitCode, isMet: z.boolean() }).nullable(),
});
export type SavedWork = z.infer<typeof savedWorkSchema>;

/** A commune before and after the works. */
export const savedUnitSchema = z.strictObject({
  code: unitCode,
  before: coverageSchema,
  after: coverageSchema,
  turns: turnSchema,
});
export type SavedUnit = z.infer<typeof savedUnitSchema>;

export const scenarioInputSchema = z.strictObject({
  id: z.uuid(),
  /** 1 for a new scenario, else the one after the last. */
  version: z.number().int().min(1).max(1000),
  name: z.string().trim().min(1).max(120),
  note: z.string().trim().max(2000),
  visibility: z.enum(['private', 'shared']),
  /** The query string of the light view, without "?". */
  question: z.string().max(9000),
  dataVersion: z.number().int().min(0),
  on: daySchema,
  knownOn: daySchema.nullable(),
  works: z.array(savedWorkSchema).min(1).max(MOST_SAVED_WORKS),
  units: z.array(savedUnitSchema).max(200),
});
export type ScenarioInput = z.infer<typeof scenarioInputSchema>;

const eventSchema = z.object({
  seq: z.number().int(),
  version: z.number().int(),
  at: instantSchema,
  action: z.enum(['submitted', 'approved', 'returned']),
  by: z.string(),
  reason: z.string().nullable(),
  promisedOn: daySchema.nullable(),
  agency: z.string().nullable(),
});

export const scenarioSummarySchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  name: z.string(),
  note: z.string(),
  owner: z.string(),
  visibility: z.enum(['private', 'shared']),
  state: z.enum(SCENARIO_STATES),
  savedAt: instantSchema,
  question: z.string(),
  dataVersion: z.number().int(),
  on: daySchema,
  knownOn: daySchema.nullable(),
  cost: z.number(),
  metres: z.number(),
  works: z.number().int(),
  /** Communes newly met. */
  met: z.number().int(),
  lastEvent: eventSchema.nullable(),
});
export type ScenarioSummary = z.infer<typeof scenarioSummarySchema>;

export const scenarioListSchema = z.object({ scenarios: z.array(scenarioSummarySchema) });

export const scenarioDetailSchema = scenarioSummarySchema.omit({ works: true }).extend({
  /** `line`: longitude, latitude of its vertices. */
  works: z.array(savedWorkSchema.extend({ line: z.array(positionSchema) })),
  /** As the planner's browser reckoned (Turf) when the scenario was saved. */
  units: z.array(savedUnitSchema),
  /** As PostGIS measured when it was approved; null: not approved, or approved before this was kept. */
  official: z
    .object({ on: daySchema, classes: z.array(roadClassSchema), units: z.array(savedUnitSchema) })
    .nullable(),
  /** Works of which some part is lit by now, by their place in the list: approval refuses those. Empty once it is approved. */
  litSince: z.array(z.object({ work: z.number().int(), litM: z.number() })),
  versions: z.array(z.object({ version: z.number().int(), savedAt: instantSchema, name: z.string() })),
  events: z.array(eventSchema),
});
export type ScenarioDetail = z.infer<typeof scenarioDetailSchema>;

const reasonSchema = z.string().trim().min(1).max(1000);

/** Which version is meant: another saved in between is not decided unseen. */
export const submitInputSchema = z.strictObject({ version: z.number().int().min(1) });
export const returnInputSchema = submitInputSchema.extend({ reason: reasonSchema });
export const approveInputSchema = submitInputSchema.extend({
  promisedOn: daySchema,
  agency: z.string().trim().min(1).max(200),
  /** Works, by their place in the list, that get another date or agency. */
  except: z
    .array(
      z.strictObject({
        work: z.number().int().min(0),
        promisedOn: daySchema.optional(),
        agency: z.string().trim().min(1).max(200).optional(),
      }),
    )
    .max(MOST_SAVED_WORKS)
    .optional(),
  /** Set: promises that stand in the way are replaced, for this reason. */
  replace: reasonSchema.optional(),
  /** Works that are lit by now are left out; without it they stop the approval. */
  dropLit: z.boolean().optional(),
});
export type ApproveInput = z.infer<typeof approveInputSchema>;

export const approvedSchema = z.object({
  promises: z.number().int(),
  replaced: z.number().int(),
  /** Works left out because they are lit by now. */
  dropped: z.number().int(),
  dataVersion: z.number().int(),
});
