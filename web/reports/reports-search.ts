import { z } from 'zod';

/** What only the page of people's reports keeps in the URL: which of them are listed. */
export const reportsSearchSchema = z.object({
  state: z.enum(['waiting', 'accepted', 'refused']).optional().catch(undefined),
});
