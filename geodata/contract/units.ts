import { z } from 'zod';
import { bboxSchema, levelSchema, positionSchema } from './primitives.ts';

export const unitKindSchema = z.enum([
  'tinh',
  'thanh_pho',
  'quan',
  'thi_xa',
  'huyen',
  'xa',
  'phuong',
  'thi_tran',
]);
export type UnitKind = z.infer<typeof unitKindSchema>;

export const unitSummarySchema = z.object({
  code: z.string(),
  name: z.string(),
  kind: unitKindSchema,
  level: levelSchema,
  parentCode: z.string().nullable(),
  parentName: z.string().nullable(),
  households: z.number().int().nullable(),
  population: z.number().int().nullable(),
  /** Geodesic, from the stored boundary. */
  areaKm2: z.number(),
  centre: positionSchema,
  bbox: bboxSchema,
  /** A made-up boundary must say so wherever it is drawn. */
  generatedBoundary: z.boolean(),
});
export type UnitSummary = z.infer<typeof unitSummarySchema>;

/** `matched` is the count before `limit`; results are sorted by relevance for `q`, else by code. */
export const unitListSchema = z.object({
  tree: z.string(),
  dataVersion: z.number().int(),
  matched: z.number().int(),
  units: z.array(unitSummarySchema),
});
export type UnitList = z.infer<typeof unitListSchema>;

export const unitProfileSchema = unitSummarySchema.extend({
  tree: z.string(),
  ancestors: z.array(z.object({ code: z.string(), name: z.string(), level: levelSchema })),
  residentialAreas: z.number().int(),
  organisations: z.number().int(),
  /**
   * Public callers get counts below three as "<3". Null: not published, since with what else is told it would give such
   * a count away: the sum of a level above, or three where an effective model is told already.
   */
  models: z.union([z.number().int(), z.literal('<3')]).nullable(),
  boundarySource: z.string(),
});
export type UnitProfile = z.infer<typeof unitProfileSchema>;

/**
 * Generalised outlines of a level, for small maps and print: a GeoJSON FeatureCollection in WGS 84 whose
 * coordinates are rounded to 4 decimals (about 11 m). Neighbours share the points of their border. A unit
 * without a boundary is absent.
 */
export const unitShapesSchema = z.object({
  type: z.literal('FeatureCollection'),
  tree: z.string(),
  level: levelSchema,
  dataVersion: z.number().int(),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.object({ code: z.string(), name: z.string(), parentCode: z.string().nullable() }),
      geometry: z.object({
        type: z.literal('MultiPolygon'),
        coordinates: z.array(z.array(z.array(positionSchema))),
      }),
    }),
  ),
});
export type UnitShapes = z.infer<typeof unitShapesSchema>;
