import { z } from 'zod';
import { daySchema, verdictSchema } from '../../geodata/contract/primitives.ts';

export const COMPARE_MODES = ['split', 'swipe', 'difference', 'multiples', 'changes'] as const;
export type CompareMode = (typeof COMPARE_MODES)[number];

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** What only the comparison keeps in the URL, beside web/selection/search.ts. */
export const compareSearchSchema = z.object({
  /** Absent: two maps side by side. */
  mode: optional(z.enum(COMPARE_MODES)),
  /** The earlier day, side A; absent: the end of the reporting period before `on`. */
  from: optional(daySchema),
  /** The second target: two targets on one day are compared, and `from` rests. */
  with: optional(z.string().regex(/^[0-9A-Za-z_-]{1,16}$/)),
  /** The verdict that stands out on both maps. */
  verdict: optional(verdictSchema),
  /** The class of change or difference that stands out. */
  change: optional(z.string().regex(/^[a-z_]{1,32}$/)),
  /** Changes of every target, not of the chosen one alone. */
  all: optional(z.literal('1')),
  /** Small maps of both days. */
  pair: optional(z.literal('1')),
});
export type CompareSearch = z.infer<typeof compareSearchSchema>;
