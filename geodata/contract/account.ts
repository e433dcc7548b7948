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

/** Beside name and password: the office whose accounts sign in here too, and what it is called (null: it has no name here). */
export const signInWaysSchema = z.object({ oidc: z.object({ label: z.string().nullable() }).nullable() });

/** The own second factor: since when it is asked for (null: it is not), and how many backup codes are left. */
export const secondFactorSchema = z.object({
  since: instantSchema.nullable(),
  backupCodes: z.number().int(),
});
export type SecondFactor = z.infer<typeof secondFactorSchema>;

/** What an app that makes codes needs: the key in Base32 to type, and the address in the QR code. */
export const newSecondFactorSchema = z.object({ key: z.string(), uri: z.string() });

/** Told once: each signs in once, for who has lost the app. */
export const backupCodesSchema = z.object({ codes: z.array(z.string()) });

/** Longest code taken: one of the app or a backup code, with what people put between. */
export const LONGEST_CODE = 40;

/** One device on which the own account is signed in. */
export const ownSessionSchema = z.object({
  id: z.uuid(),
  /** By what the browser says of itself; null when it says nothing known. */
  browser: z.string().nullable(),
  system: z.string().nullable(),
  since: instantSchema,
  /** Last used, to within five minutes. */
  seen: instantSchema,
  /** When it ends by itself unless it is used again. */
  until: instantSchema,
  /** The one that asks. */
  isThis: z.boolean(),
});
export type OwnSession = z.infer<typeof ownSessionSchema>;
export const ownSessionsSchema = z.object({ sessions: z.array(ownSessionSchema) });
