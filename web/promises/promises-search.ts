import { z } from 'zod';

/** What only the page of promises keeps in the URL. */
export const promisesSearchSchema = z.object({
  /** The promise whose steps stand open. */
  promise: z
    .string()
    .regex(/^\d{1,12}$/)
    .optional()
    .catch(undefined),
  status: z.enum(['planned', 'contracted', 'installing', 'lit', 'maintenance']).optional().catch(undefined),
  agency: z.string().max(200).optional().catch(undefined),
  overdue: z.literal('1').optional().catch(undefined),
  waiting: z.literal('1').optional().catch(undefined),
});
