import type { TransactionSql } from 'postgres';
import { z } from 'zod';

const rowSchema = z.object({ data_version: z.coerce.number().int() });

/** The number of the newest publication; 0 before the first. */
export async function readDataVersion(sql: TransactionSql): Promise<number> {
  const [row] = await sql`select coalesce(max(data_version), 0) as data_version from open.publication`;
  return rowSchema.parse(row).data_version;
}
