import { z } from 'zod';

/** `to`: where to go afterwards, see return-path.ts. */
export const signInSearchSchema = z.object({ to: z.string().max(8000).optional().catch(undefined) });
