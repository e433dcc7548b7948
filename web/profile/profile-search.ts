import { z } from 'zod';

/** What only the profile keeps in the URL, beside web/selection/search.ts. Without `unit` and `block`: the province. */
export const profileSearchSchema = z.object({
  /** Code of an emulation block; a unit named beside it goes before. */
  block: z
    .string()
    .regex(/^[0-9A-Za-z_-]{1,32}$/)
    .optional()
    .catch(undefined),
  /** The target whose "why" stands open. */
  why: z
    .string()
    .regex(/^[0-9A-Za-z_-]{1,16}$/)
    .optional()
    .catch(undefined),
});
