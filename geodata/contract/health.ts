import { z } from 'zod';

export const healthSchema = z.object({
  status: z.enum(['ok', 'unavailable']),
  database: z.object({ engine: z.enum(['postgres', 'embedded']), postgis: z.string().nullable() }),
  dataVersion: z.number().int().nullable(),
});
export type Health = z.infer<typeof healthSchema>;

/** A yes; a no is a problem. */
export const probeSchema = z.object({ status: z.literal('ok') });
