import { z } from 'zod';
import { daySchema, instantSchema, levelSchema, verdictSchema } from './primitives.ts';

/** Counts of one unit on one day; see geodata/figure/series.ts. */
const countedPointSchema = z.object({
  validOn: daySchema,
  numerator: z.number(),
  denominator: z.number().nullable(),
  subjects: z.number().int(),
  reporting: z.number().int(),
  complete: z.number().int(),
  own: z.object({ numerator: z.number(), denominator: z.number().nullable() }).nullable(),
  judged: verdictSchema.optional(),
});

/** A day whose counts would be those of single organisations: the public gets the verdict alone. */
const withheldPointSchema = z.object({
  validOn: daySchema,
  numerator: z.null(),
  denominator: z.null(),
  subjects: z.number().int(),
  reporting: z.null(),
  complete: z.null(),
  own: z.null(),
  judged: verdictSchema,
});
export const seriesPointSchema = z.union([countedPointSchema, withheldPointSchema]);

export const paceSchema = z.object({
  daysLeft: z.number().int(),
  /** In the target's own unit of count (households, people, routes …) a day. */
  countPerDay: z.number().nullable(),
  /** In share of the denominator a day; null where the target counts without one. */
  sharePerDay: z.number().nullable(),
});

export const forecastSchema = z.object({
  /** Value at the deadline in the unit of `value`; the band of its prediction interval, null with two figures. */
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  figures: z.number().int(),
});

export const judgementSchema = z.object({
  verdict: verdictSchema,
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  threshold: z.number(),
  /** The day of the newest figure behind the value; null without any. */
  asOf: daySchema.nullable(),
  pace: paceSchema.nullable(),
  forecast: forecastSchema.nullable(),
  reasons: z.array(z.string()),
});

const countsByVerdictSchema = z.record(verdictSchema, z.number().int());

/** A unit above the communes: its communes' counts added up, and how many communes there are of each verdict. */
export const rollUpSchema = z.object({
  code: z.string(),
  name: z.string(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** Sum ÷ sum, or the difference of the sums where the rule compares two periods. For reading: a threshold holds per commune, so a mean has no verdict. */
  value: z.number().nullable(),
  threshold: z.number(),
  communes: z.number().int(),
  byVerdict: countsByVerdictSchema,
  /** Oldest and newest day among the figures summed; null without any. */
  asOf: z.object({ oldest: daySchema, newest: daySchema }).nullable(),
  /**
   * Of the unit's own figures, where the target binds units above the communes (crime is counted for the province):
   * the counts and the value are then its own and no sum. Null: it has none.
   */
  judgement: judgementSchema.nullable(),
});

const attainmentHead = {
  plan: z.string(),
  target: z.string(),
  /** When not asked for: the newest day with a figure, the deadline at most. */
  on: daySchema,
  knownOn: daySchema.nullable(),
  dataVersion: z.number().int(),
  /** Communes of the whole province, whatever the level of `units`. */
  byVerdict: countsByVerdictSchema,
};

export const attainmentSchema = z.union([
  z.object({
    ...attainmentHead,
    level: z.literal('commune'),
    units: z.array(judgementSchema.extend({ code: z.string(), name: z.string() })),
  }),
  z.object({
    ...attainmentHead,
    level: levelSchema.exclude(['commune']),
    units: z.array(rollUpSchema),
  }),
]);

/**
 * Every series of a level at once, so that a browser judges any day of the plan with the functions of
 * geodata/verdict and asks the server nothing when the target or the day changes.
 * `series[target][code]` is sorted by day.
 */
export const attainmentSeriesSchema = z.object({
  plan: z.string(),
  level: levelSchema,
  knownOn: daySchema.nullable(),
  dataVersion: z.number().int(),
  series: z.record(z.string(), z.record(z.string(), z.array(seriesPointSchema))),
});
export type AttainmentSeries = z.infer<typeof attainmentSeriesSchema>;

export const documentSchema = z.object({
  number: z.string(),
  title: z.string(),
  issuedOn: daySchema.nullable(),
  issuer: z.string(),
});

const subjectKindSchema = z.enum(['unit', 'organisation', 'residential_area']);

export const figureRowSchema = z.object({
  id: z.number().int(),
  /** Whose figure it is: the unit's own, or one of those below it, which only some roles may see. */
  subjectKind: subjectKindSchema,
  /** Name and code of an organisation or residential area; null for the unit itself. */
  subject: z.string().nullable(),
  subjectCode: z.string().nullable(),
  validOn: daySchema,
  recordedAt: instantSchema,
  numerator: z.number(),
  denominator: z.number().nullable(),
  supersedes: z.number().int().nullable(),
  superseded: z.boolean(),
  reason: z.string().nullable(),
  document: documentSchema.nullable(),
  /** Offices; null for the public. */
  enteredBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
});

/**
 * Why a figure is what it is: recomputing `judgement` from `series` gives the same answer, and recomputing `series`
 * from `history` does, for those who see all of it. The public sees no figure of a single organisation or area.
 */
export const whySchema = z.object({
  plan: z.string(),
  target: z.string(),
  code: z.string(),
  name: z.string(),
  on: daySchema,
  knownOn: daySchema.nullable(),
  dataVersion: z.number().int(),
  judgement: judgementSchema,
  formula: z.object({ vi: z.string(), en: z.string() }),
  series: z.array(seriesPointSchema),
  /** Whose figures add up to the unit's, and how many of them are on the register today. */
  subjects: z.object({ kind: subjectKindSchema, registered: z.number().int() }),
  /** True: `history` lists every figure behind `series`. */
  historyIsWhole: z.boolean(),
  history: z.array(figureRowSchema),
});
export type Why = z.infer<typeof whySchema>;
