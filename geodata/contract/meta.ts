import { z } from 'zod';
import { accountRoleSchema } from '../account/account-role.ts';
import { bboxSchema, bilingualSchema, daySchema } from './primitives.ts';

export const metaSchema = z.object({
  /** The plan asked for, or the one in force, whole: geodata/plan/plan.ts parses it again on the client. */
  plan: z.unknown(),
  plans: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      title: bilingualSchema,
      starts: daySchema,
      deadline: daySchema,
      /** Made up to show another year; never the plan in force while a real one is there. */
      illustrative: z.boolean(),
    }),
  ),
  /** Targets of the plan whose figures the caller may not see: the clause is public, the figures are not. */
  withheld: z.array(z.object({ id: z.string(), title: bilingualSchema, clause: z.string() })),
  province: z.object({ code: z.string(), name: z.string() }),
  tree: z.string(),
  trees: z.array(
    z.object({
      id: z.string(),
      validFrom: daySchema,
      validTo: daySchema.nullable(),
      hasDistricts: z.boolean(),
    }),
  ),
  bounds: bboxSchema,
  /** Reporting periods (kỳ báo cáo), oldest first: the day each one ends. */
  periods: z.array(daySchema),
  /** First and newest day with a published figure; null before the first. */
  figures: z.object({ first: daySchema, last: daySchema }).nullable(),
  dataVersion: z.number().int(),
  /** What on the map is made up and must be labelled so. */
  sample: z.object({ figures: z.boolean(), borders: z.boolean(), roads: z.boolean() }),
  attributions: z.array(z.string()),
  /** With which rights the caller is answered. */
  roles: z.array(z.string()),
  /** Who is signed in; null for the anonymous public. */
  account: z.object({ username: z.string(), role: accountRoleSchema.nullable() }).nullable(),
});
export type Meta = z.infer<typeof metaSchema>;
