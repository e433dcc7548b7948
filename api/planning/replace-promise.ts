import type { TransactionSql } from 'postgres';
import { promiseOn } from '../../geodata/promise/promise-state.ts';
import { leftOver, type Stretch } from '../../geodata/promise/stretches.ts';
import type { PromiseRow } from '../queries/promises.ts';

interface Replacing {
  readonly actor: string;
  readonly today: string;
  readonly reason: string;
  readonly scenario: string;
}

/**
 * Ends a promise because another stands for its stretch, or for parts of it. What is left of it stays promised as it
 * was, by promises of their own that keep the date promised first.
 */
export async function replacePromise(
  sql: TransactionSql,
  row: PromiseRow,
  taken: readonly Stretch[],
  { actor, today, reason, scenario }: Replacing,
): Promise<void> {
  const last = row.entries.at(-1);
  const state = promiseOn(row.entries, last?.on ?? today);
  if (last === undefined || state === null) return;
  await sql`
    insert into portal.promise_event (promise_id, seq, happened_on, status, promised_on, agency, approved, actor, reason, scenario_id)
    values (${row.id}, ${last.seq + 1}, ${today}, 'replaced', ${last.promisedOn}, ${last.agency}, true, ${actor}, ${reason}, ${scenario})`;
  for (const [at, { fromM, toM }] of leftOver(row, taken).entries()) {
    await sql`
      with made as (
        insert into portal.light_promise (code, segment_id, from_m, to_m, status, promised_on, agency, approved)
        values (${`${scenario}/${row.id}/${at}`}, ${row.segment}, ${fromM}, ${toM}, ${last.status}, ${last.promisedOn}, ${last.agency}, true)
        returning id
      )
      insert into portal.promise_event (promise_id, seq, happened_on, status, promised_on, agency, approved, actor, reason, scenario_id)
      select made.id, step.seq, ${today}, ${last.status}, step.day::date, ${last.agency}, true, ${actor}, ${reason}, ${scenario}
      from made, (values (1, ${state.firstPromisedOn}), (2, ${last.promisedOn})) as step(seq, day)
      order by step.seq`;
  }
}
