import { z } from 'zod';

/** RFC 9457 problem details; `errors` names each field at fault with the value seen and the value wanted. */
export const problemJsonSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  requestId: z.string().optional(),
  errors: z
    .array(
      z.object({
        field: z.string(),
        message: z.string(),
        value: z.string().optional(),
        wanted: z.string().optional(),
      }),
    )
    .optional(),
});
export type ProblemJson = z.infer<typeof problemJsonSchema>;
