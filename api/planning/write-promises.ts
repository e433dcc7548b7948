import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import type { Promised } from '../../geodata/scenario/promised-works.ts';

const idRow = z.object({ id: z.string() });

/** New promises, planned and approved. */
export async function writePromises(
  sql: TransactionSql,
  promised: readonly Promised[],
  { id, actor, today }: { readonly id: string; readonly actor: string; readonly today: string },
): Promise<void> {
  const rows = promised.map(({ segment, fromM, toM, promisedOn, agency }, at) => ({
    code: `${id}/${at}`,
    segment,
    from_m: fromM,
    to_m: toM,
    promised_on: promisedOn,
    agency,
  }));
  const made = await sql`
    with made as (
      insert into portal.light_promise (code, segment_id, from_m, to_m, status, promised_on, agency, approved)
      select r.code, r.segment, r.from_m, r.to_m, 'planned', r.promised_on, r.agency, true
      from jsonb_to_recordset(${sql.json(rows)}::jsonb)
        as r(code text, segment int8, from_m float8, to_m float8, promised_on date, agency text)
      returning id, promised_on, agency
    )
    insert into portal.promise_event (promise_id, seq, happened_on, status, promised_on, agency, approved, actor, scenario_id)
    select id, 1, ${today}, 'planned', promised_on, agency, true, ${actor}, ${id} from made
    returning promise_id::text as id`;
  if (z.array(idRow).parse([...made]).length !== promised.length)
    throw new Error('not every work was promised');
}
