import { z } from 'zod';
import { ruleSchema } from './rule.ts';

const bilingualSchema = z.object({ vi: z.string().min(1), en: z.string().min(1) });
const daySchema = z.iso.date();

export const targetSchema = z.object({
  id: z.string().regex(/^T\d+$/),
  title: bilingualSchema,
  shortTitle: bilingualSchema,
  /** What the target asks, in short and in the plan's own language: no quotation. */
  clause: z.object({ vi: z.string().min(1) }),
  /** The level of unit the threshold holds for; a mean of a level above never stands in for it. */
  binds: z.enum(['commune', 'organisation', 'residential_area', 'route', 'province']),
  rule: ruleSchema,
  /** What is counted, and out of what; denominator null where a plain count decides. */
  measure: z.object({ numerator: bilingualSchema, denominator: bilingualSchema.nullable() }),
  /** A newest figure more days old than this is stale; null: figures never go stale. */
  stalenessDays: z.number().int().positive().nullable(),
  /** False where the plan says "phấn đấu" (strive). */
  hard: z.boolean(),
  /** True: never shown publicly. */
  restricted: z.boolean(),
  /** The legal source. */
  source: bilingualSchema,
  /** What the source leaves open and this portal decides, beside the staleness limit; the screen marks it as such. */
  portalRules: z.array(bilingualSchema).default([]),
});
export type TargetDefinition = z.infer<typeof targetSchema>;

/** Fits what may lie about in a plan file whose other fields are wrong: those are listed beside this one. */
const fits = (schema: z.ZodType) => (payload: { readonly value: unknown }) =>
  schema.safeParse(payload.value).success;

export const planSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** Raised by whoever changes anything in the file. */
    version: z.number().int().positive(),
    number: z.string().min(1),
    title: bilingualSchema,
    issuedOn: daySchema,
    /** Made up to show how another year would look: it never is the plan in force while a real one is there. */
    illustrative: z.boolean().default(false),
    /** Code of the province in the General Statistics Office's list. */
    province: z.string().regex(/^\d{2}$/),
    /** First and last day of the plan, both included. */
    starts: daySchema,
    deadline: daySchema,
    sisterMovements: z.array(bilingualSchema),
    targets: z.array(targetSchema).min(1),
  })
  .refine((plan) => plan.starts <= plan.deadline, {
    path: ['deadline'],
    message: 'The deadline lies before the start',
    when: fits(z.object({ starts: daySchema, deadline: daySchema })),
  })
  .refine((plan) => new Set(plan.targets.map((target) => target.id)).size === plan.targets.length, {
    path: ['targets'],
    message: 'Two targets share an id',
    when: fits(z.object({ targets: z.array(z.object({ id: z.string() })) })),
  });
export type Plan = z.infer<typeof planSchema>;

/** The target `id` of a plan; null when the plan has no such target. */
export function targetById(plan: Plan, id: string): TargetDefinition | null {
  return plan.targets.find((target) => target.id === id) ?? null;
}
