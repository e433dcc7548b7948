import { z } from 'zod';

/** Within the century: a plan of works is walked day by day. */
const planDay = z.iso.date().regex(/^20/).optional().catch(undefined);

/** What only the light view keeps in the URL, beside web/selection/search.ts. */
export const lightSearchSchema = z.object({
  /** Road classes counted, comma-separated ids of the contract's `roadClassSchema`; absent: the plan's own. */
  classes: z
    .string()
    .regex(/^[a-z]+(,[a-z]+)*$/)
    .optional()
    .catch(undefined),
  /** The drawn area, see area/area-text.ts. */
  area: z.string().max(4000).optional().catch(undefined),
  /** Code of an emulation block (khối thi đua); a unit or an area goes before it. */
  block: z
    .string()
    .regex(/^[0-9A-Za-z-]{1,32}$/)
    .optional()
    .catch(undefined),
  /** An area around something, see geodata/light/around.ts. */
  around: z.string().max(3000).optional().catch(undefined),
  /** Number of the segment whose details stand open. */
  segment: z
    .string()
    .regex(/^\d{1,12}$/)
    .optional()
    .catch(undefined),
  /** What the list of dark places lists; absent: communes by dark km. */
  dark: z
    .enum(['routes', 'gaps', 'near', 'households', 'last', 'heat', 'blocks'])
    .optional()
    .catch(undefined),
  /** What the heat of dark communes compares by; absent: km. */
  heat: z.enum(['per_km2', 'per_households']).optional().catch(undefined),
  /** What stands on the right: the dark places, the budget with its scenario (geodata/budget/scenario-text.ts), or the editing of light. */
  side: z.enum(['budget', 'edit']).optional().catch(undefined),
  /** Dark near public places: metres, kinds (absent: all), by stretch instead of by place; and the symbols on the map. */
  reach: z
    .string()
    .regex(/^([2-9]\d|[1-9]\d{2}|1\d{3}|2000)$/)
    .optional()
    .catch(undefined),
  kinds: z
    .string()
    .regex(/^[a-z]+(,[a-z]+)*$/)
    .optional()
    .catch(undefined),
  near: z.literal('stretch').optional().catch(undefined),
  places: z.literal('off').optional().catch(undefined),
  budget: z.string().max(4000).optional().catch(undefined),
  /** Numbers of the segments whose light is being edited, see edit/edit-list.ts. */
  edit: z
    .string()
    .regex(/^\d{1,12}(\.\d{1,12})*$/)
    .max(4000)
    .optional()
    .catch(undefined),
  /** The plan of works: kilometres a month, first day of work, day by which all is done. */
  pace: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .optional()
    .catch(undefined),
  start: planDay,
  due: planDay,
  /** The strip of time, in which lamps come on day by day. */
  time: z.literal('1').optional().catch(undefined),
  /** The table twin instead of the map. */
  table: z.literal('1').optional().catch(undefined),
});
