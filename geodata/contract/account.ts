import { z } from 'zod';
import { accountRoleSchema } from '../account/account-role.ts';
import { instantSchema } from './primitives.ts';

export const accountSchema = z.object({
  /** The sign-in name. */
  username: z.string(),
  /** The person's own name, for the screen. */
  name: z.string(),
  role: accountRoleSchema,
  /** Code of the district a leader or steward is limited to; null: the whole province. */
  district: z.string().nullable(),
});

/** Who is signed in, and until when; `account` null for the anonymous public. */
export const sessionSchema = z.object({ account: accountSchema.nullable(), until: instantSchema.nullable() });
export type Session = z.infer<typeof sessionSchema>;
