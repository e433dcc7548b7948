import { z } from 'zod';
import { accountRoleSchema } from '../account/account-role.ts';
import { PASSWORD_LENGTH } from '../account/username.ts';
import { instantSchema } from './primitives.ts';

export const managedAccountSchema = z.object({
  /** The sign-in name. */
  username: z.string(),
  name: z.string(),
  role: accountRoleSchema,
  /** Code of the district it is limited to; null: the whole province. */
  district: z.string().nullable(),
  addedAt: instantSchema,
  /** Null: never. */
  lastSignIn: instantSchema.nullable(),
  /** Since when it cannot sign in; null: it can. */
  disabledAt: instantSchema.nullable(),
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Who signs in to it through another office: the provider and what it calls the person. */
  identities: z.array(z.object({ issuer: z.string(), subject: z.string() })),
});
export type ManagedAccount = z.infer<typeof managedAccountSchema>;

/** All accounts by name, and the districts an account can be limited to. */
export const managedAccountsSchema = z.object({
  accounts: z.array(managedAccountSchema),
  districts: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type ManagedAccounts = z.infer<typeof managedAccountsSchema>;

/** A password that was made, told this once. */
export const newPasswordSchema = z.object({
  username: z.string(),
  password: z.string().min(PASSWORD_LENGTH.min),
});

const why = z.string().max(500);
const district = z.string().max(20).nullable();

export const accountAddSchema = z.strictObject({
  username: z.string().max(200),
  /** The person's own name; empty: the sign-in name. */
  name: z.string().trim().max(120),
  role: accountRoleSchema,
  district,
  why,
});
export type AccountAdd = z.infer<typeof accountAddSchema>;
export const accountRoleChangeSchema = z.strictObject({ role: accountRoleSchema, district, why });
export const accountStateChangeSchema = z.strictObject({ open: z.boolean(), why });
export const accountResetSchema = z.strictObject({ why });
