import { z } from 'zod';
import { PROMISE_STATUSES, PROMISE_STEPS } from '../promise/promise-status.ts';
import { daySchema, positionSchema, roadClassSchema } from './primitives.ts';

const stepSchema = z.enum(PROMISE_STEPS);
export const promiseStatusSchema = z.enum(PROMISE_STATUSES);

export const promiseSchema = z.object({
  id: z.number().int(),
  /** Of its last step; a further step names it, so that nobody writes over what they have not seen. */
  seq: z.number().int(),
  segment: z.number().int(),
  route: z.object({ id: z.number().int(), name: z.string() }),
  class: roadClassSchema,
  units: z.array(z.object({ code: z.string(), name: z.string() })),
  /** Metres from the beginning of the segment. */
  fromM: z.number(),
  toM: z.number(),
  /** The middle of the stretch. */
  at: positionSchema,
  status: promiseStatusSchema,
  /** The day of the last step. */
  since: daySchema,
  firstPromisedOn: daySchema,
  promisedOn: daySchema,
  litOn: daySchema.nullable(),
  agency: z.string(),
  /** False is never public. */
  approved: z.boolean(),
  /** See geodata/promise/slippage.ts. */
  slipDays: z.number().int().nullable(),
  overdueDays: z.number().int().nullable(),
  daysLeft: z.number().int().nullable(),
  /** The stretch, where it was asked for. */
  line: z.array(positionSchema).min(2).optional(),
});
export type LightPromise = z.infer<typeof promiseSchema>;

/** By urgency: geodata/promise/order-promises.ts. */
export const promiseListSchema = z.object({
  on: daySchema,
  knownOn: daySchema.nullable(),
  dataVersion: z.number().int(),
  promises: z.array(promiseSchema),
});

/** `actor` and `reason` are null for the public. */
export const promiseDetailSchema = promiseSchema.extend({
  entries: z.array(
    z.object({
      seq: z.number().int(),
      on: daySchema,
      status: promiseStatusSchema,
      promisedOn: daySchema,
      agency: z.string(),
      approved: z.boolean(),
      actor: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
});
export type PromiseDetail = z.infer<typeof promiseDetailSchema>;

export const promiseStepInputSchema = z.strictObject({
  /** Made by the client: the same step sent twice is taken once. */
  request: z.uuid(),
  /** The `seq` this step follows. */
  after: z.number().int().min(1),
  on: daySchema,
  status: stepSchema.optional(),
  promisedOn: daySchema.optional(),
  agency: z.string().trim().min(1).max(200).optional(),
  reason: z.string().trim().max(1000).optional(),
});
export type PromiseStepInput = z.infer<typeof promiseStepInputSchema>;

/** A person must be able to look through them. */
export const MOST_APPROVED = 1000;

export const approvePromisesInputSchema = z.strictObject({
  promises: z
    .array(
      z.strictObject({
        id: z.number().int().min(1),
        /** The `seq` that was seen. */
        after: z.number().int().min(1),
      }),
    )
    .min(1)
    .max(MOST_APPROVED)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'a promise stands twice'),
});
export type ApprovePromisesInput = z.infer<typeof approvePromisesInputSchema>;

export const promisesApprovedSchema = z.object({
  approved: z.number().int(),
  dataVersion: z.number().int(),
});
