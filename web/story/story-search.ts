import { z } from 'zod';

/** What only the presentation keeps in the address: the number of the slide, from 1. */
export const storySearchSchema = z.object({
  slide: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional()
    .catch(undefined),
});
