import type { TransactionSql } from 'postgres';
import { z } from 'zod';

const sourceRow = z.object({ kind: z.string(), attribution: z.string(), licence: z.string() });
export type SourceFacts = z.output<typeof sourceRow>;

/** Whom the rows in force are owed to, and on which terms. */
export async function readSources(sql: TransactionSql): Promise<SourceFacts[]> {
  return z
    .array(sourceRow)
    .parse([...(await sql`select kind, attribution, licence from open.source order by id`)]);
}
