import { z } from 'zod';
import { bboxSchema, daySchema, levelSchema, roadClassSchema } from './primitives.ts';

/** Levels that light is summed to: those of the unit tree, and the emulation blocks (khối thi đua). */
export const coverageLevelSchema = z.enum([...levelSchema.options, 'block']);
export type CoverageLevel = z.infer<typeof coverageLevelSchema>;

const amountsSchema = z.object({
  lit: z.number(),
  unlit: z.number(),
  unknown: z.number(),
  total: z.number(),
});

/** Shares in [0, 1]; null when there is nothing to light. */
const intervalSchema = z.object({ low: z.number(), high: z.number() }).nullable();

export const coverageSchema = z.object({
  km: amountsSchema,
  routes: amountsSchema,
  interval: intervalSchema,
  routeInterval: intervalSchema,
});

/** With `by=class`: the same for the roads of each class that is counted, in the order of the classes. */
const byClassSchema = z.array(coverageSchema.extend({ class: roadClassSchema })).optional();

/** Official: geodesic lengths of PostGIS, roads cut at commune borders. */
export const lightingCoverageSchema = z.object({
  level: coverageLevelSchema,
  on: daySchema,
  classes: z.array(roadClassSchema),
  dataVersion: z.number().int(),
  method: z.literal('postgis-geodesic'),
  units: z.array(coverageSchema.extend({ code: z.string(), name: z.string(), byClass: byClassSchema })),
  province: coverageSchema.extend({ byClass: byClassSchema }),
  /** Road length outside every commune: listed, never counted. */
  outsideKm: z.number(),
});
export type LightingCoverage = z.infer<typeof lightingCoverageSchema>;

const courseSchema = z.object({
  lit: z.array(z.number()),
  unlit: z.array(z.number()),
  unknown: z.array(z.number()),
});

/** Kilometres and routes by day; value i holds from `days[i]` until the next of them. */
export const coverageCourseSchema = z.object({ km: courseSchema, routes: courseSchema });
export type CoverageCourse = z.infer<typeof coverageCourseSchema>;

/** Official coverage over time. `days[0]` is the eve of the first record, when nothing was known; empty without any. */
export const lightingSeriesSchema = z.object({
  level: coverageLevelSchema,
  classes: z.array(roadClassSchema),
  knownOn: daySchema.nullable(),
  dataVersion: z.number().int(),
  method: z.literal('postgis-geodesic'),
  days: z.array(daySchema),
  units: z.array(coverageCourseSchema.extend({ code: z.string(), name: z.string() })),
  province: coverageCourseSchema,
});
export type LightingSeries = z.infer<typeof lightingSeriesSchema>;

/**
 * Pieces of segments, cut at commune borders and at changes of light, in columns (row i of each array is
 * piece i). Piece i owns `vertices[i]` vertices; `coordinates` holds lon, lat of all pieces in order as
 * integers of 1e-6 degree, the first vertex of a piece absolute, each later one as a difference.
 */
export const lightingSegmentsSchema = z.object({
  on: daySchema,
  classes: z.array(roadClassSchema),
  bbox: bboxSchema.nullable(),
  unit: z.string().nullable(),
  dataVersion: z.number().int(),
  /** Lookup lists for the indices below. */
  units: z.array(z.string()),
  routeNames: z.array(z.string()),
  columns: z.object({
    segment: z.array(z.number().int()),
    route: z.array(z.number().int()),
    /** Index into `routeNames`. */
    name: z.array(z.number().int()),
    /** Index into `units`; -1 outside every commune. */
    unit: z.array(z.number().int()),
    /** Index into `classes`. */
    class: z.array(z.number().int()),
    /** 0 unlit, 1 lit, 2 unknown. */
    lit: z.array(z.number().int().min(0).max(2)),
    /** 1, or 0.5 on a border between two communes. */
    weight: z.array(z.number()),
    /** Geodesic metres. */
    lengthM: z.array(z.number()),
    /** 1 where the lamps are broken or off. */
    broken: z.array(z.number().int()),
    /** 1 where an approved promise stands. */
    promised: z.array(z.number().int()),
    vertices: z.array(z.number().int()),
    coordinates: z.array(z.number().int()),
  }),
});
export type LightingSegments = z.infer<typeof lightingSegmentsSchema>;

/**
 * The light of every day at once: each stretch stands once for each of its states, with the days it held. Since
 * and until are indices into `days`: a state holds from `days[since]` (−1: from the beginning) to the eve of
 * `days[until]` (the list's length: to this day). `on` is the newest day it speaks of.
 */
export const lightingHistorySchema = lightingSegmentsSchema.omit({ bbox: true, unit: true }).extend({
  days: z.array(daySchema),
  columns: lightingSegmentsSchema.shape.columns.extend({
    since: z.array(z.number().int()),
    until: z.array(z.number().int()),
  }),
});
export type LightingHistory = z.infer<typeof lightingHistorySchema>;
