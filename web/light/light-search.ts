import { z } from 'zod';

/** What only the light view keeps in the URL, beside web/selection/search.ts. */
export const lightSearchSchema = z.object({
  /** Road classes shown, comma-separated ids of the contract's `roadClassSchema`; absent: the plan's own. */
  classes: z
    .string()
    .regex(/^[a-z]+(,[a-z]+)*$/)
    .optional()
    .catch(undefined),
});
