import { z } from 'zod';

/** What an account may do, least first. */
export const accountRoleSchema = z.enum(['public', 'leader', 'planner', 'steward', 'admin']);
export type AccountRole = z.infer<typeof accountRoleSchema>;
