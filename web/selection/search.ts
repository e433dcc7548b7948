import { z } from 'zod';
import { daySchema, verdictSchema } from '../../geodata/contract/primitives.ts';

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** `lon,lat,zoom`; absent while the whole province fits the window. */
const cameraPattern = /^-?\d{1,3}(\.\d+)?,-?\d{1,2}(\.\d+)?,\d{1,2}(\.\d+)?$/;

/**
 * What all views keep in the URL, the only place of selection. A value that does not parse counts as absent,
 * so that a mistyped link still opens the portal.
 */
export const sharedSearchSchema = z.object({
  on: optional(daySchema),
  knownOn: optional(daySchema),
  /** Id of a plan, see geodata/plan/plan.ts; absent: the one in force. */
  plan: optional(z.string().regex(/^[a-z0-9-]{1,64}$/)),
  target: optional(z.string().regex(/^[0-9A-Za-z_-]{1,16}$/)),
  unit: optional(z.string().regex(/^[0-9A-Za-z_-]{1,16}$/)),
  map: optional(z.string().regex(cameraPattern)),
  lang: optional(z.enum(['vi', 'en'])),
  /** Slides chosen for a meeting, see web/story/slide-list.ts. */
  slides: optional(z.string().max(6000)),
});
export type SharedSearch = z.infer<typeof sharedSearchSchema>;

export const overviewSearchSchema = z.object({
  level: optional(z.enum(['commune', 'district'])),
  verdict: optional(verdictSchema),
  /** The target whose "why" stands open for the selected unit. */
  why: optional(z.string().regex(/^[0-9A-Za-z_-]{1,16}$/)),
  table: optional(z.literal('1')),
});
export type OverviewSearch = SharedSearch & z.infer<typeof overviewSearchSchema>;
