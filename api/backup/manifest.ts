import { z } from 'zod';

/** What stands at the head of a backup: where it is from, what it must hold, and how its bytes can be checked. */
export const manifestSchema = z.object({
  format: z.literal(1),
  engine: z.enum(['embedded', 'postgres']),
  madeAt: z.iso.datetime(),
  /** Version of the server it was made from. */
  server: z.string(),
  migrations: z.array(z.object({ number: z.number(), name: z.string(), checksum: z.string() })),
  dataVersion: z.string().nullable(),
  /** Head of the audit chain as SEQ:HASH, for `npm run audit -- verify --head`; null: made before there was a chain. */
  auditHead: z.string().nullable(),
  /** Rows of each table, and the sum of their hashes, whatever their order. */
  tables: z.record(z.string(), z.object({ rows: z.string(), checksum: z.string() })),
  /** The database itself: a gzipped tar of the embedded engine's folder, or pg_dump's custom format. */
  payload: z.object({ bytes: z.number().int(), sha256: z.string() }),
});
export type Manifest = z.infer<typeof manifestSchema>;
