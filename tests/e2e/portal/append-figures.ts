import { readFile } from 'node:fs/promises';
import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { openDatabase } from '../../../api/database/database.ts';
import { publish } from '../../../api/database/publish/publish.ts';

const fileSchema = z.array(
  z.object({
    unit: z.string(),
    target: z.string(),
    validOn: z.iso.date(),
    numerator: z.number(),
    denominator: z.number(),
    reason: z.string(),
  }),
);
export type HandMadeFigure = z.infer<typeof fileSchema>[number];

export async function readFigures(path: URL): Promise<HandMadeFigure[]> {
  return fileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}

/** Appends one figure as a steward would: when the day already has one, as a correction that supersedes it. */
async function append(sql: TransactionSql, figure: HandMadeFigure): Promise<void> {
  await sql`
    with subject as (
      select u.id as unit_id, t.plan_id, t.id as target_id,
        (select f.id from portal.figure f
          where f.unit_id = u.id and f.plan_id = t.plan_id and f.target_id = t.id and f.valid_on = ${figure.validOn}
            and not exists (select from portal.figure s where s.supersedes = f.id)) as supersedes
      from portal.unit u, portal.target t
      where u.code = ${figure.unit} and u.level = 'commune' and t.id = ${figure.target}
    )
    insert into portal.figure (plan_id, target_id, unit_id, valid_on, numerator, denominator, supersedes, source_id,
      entered_by, approved_by, reason)
    select plan_id, target_id, unit_id, ${figure.validOn}, ${figure.numerator}, ${figure.denominator}, supersedes,
      (select min(id) from portal.source where kind = 'figures'), 'test', 'test', ${figure.reason}
    from subject`;
}

/** Appends the figures to the embedded database of a folder that nothing holds, and publishes them. */
export async function appendFigures(folder: string, figures: readonly HandMadeFigure[]): Promise<void> {
  const database = await openDatabase({ DATABASE_URL: undefined, DATABASE_READ_URLS: [], DATA_DIR: folder });
  try {
    await database.sql.begin(async (sql) => {
      for (const figure of figures) await append(sql, figure);
      await publish(sql, { by: 'test', note: 'hand-made figures', changed: ['figures'] });
    });
  } finally {
    await database.close();
  }
}
