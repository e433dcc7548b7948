import { z } from 'zod';
import { instantSchema } from './primitives.ts';

export const auditEntrySchema = z.object({
  /** Its place in the chain, from 1, without gaps. */
  seq: z.number().int(),
  at: instantSchema,
  /** The account's sign-in name, or the office or program that wrote. */
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  /** What stood before: JSON as it was written down; null where nothing was. */
  before: z.unknown(),
  /** What stands after. */
  after: z.unknown(),
  reason: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const auditPageSchema = z.object({
  /** The newest first. */
  entries: z.array(auditEntrySchema),
  /** Ask for what lies before this place to go on; null: this is the end. */
  next: z.number().int().nullable(),
  /** Every action the log knows, to choose from. */
  actions: z.array(z.string()),
});
