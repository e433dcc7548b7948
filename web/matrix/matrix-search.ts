import { z } from 'zod';
import { daySchema, verdictSchema } from '../../geodata/contract/primitives.ts';

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const code = optional(z.string().regex(/^[0-9A-Za-z_-]{1,32}$/));

/** What only the matrix keeps in the URL, beside web/selection/search.ts. */
export const matrixSearchSchema = z.object({
  /** One of geodata/matrix/order-rows.ts; absent: worst first. */
  sort: code,
  /** The order turned round. */
  turned: optional(z.literal('1')),
  /** The earlier day that changes are counted from; absent: the end of the period before. */
  since: optional(daySchema),
  verdict: optional(verdictSchema),
  /** The verdict is asked of any target, not of the chosen one. */
  any: optional(z.literal('1')),
  kind: code,
  district: code,
  block: code,
  q: optional(z.string().max(80)),
  /** The target whose "why" stands open for the selected unit. */
  why: code,
});
