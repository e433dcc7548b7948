import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { type PromiseStepInput, promiseStatusSchema } from '../../geodata/contract/promises.ts';
import { checkStep } from '../../geodata/promise/check-step.ts';
import { type PromiseStatus, statusName } from '../../geodata/promise/promise-status.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { publishLight } from '../database/publish/publish-light.ts';
import { ApiProblem } from '../errors.ts';
import { waitForLoads } from '../loading/load-lock.ts';
import { record } from './record.ts';

const lastSchema = z.object({
  segment: z.number().int(),
  seq: z.number().int(),
  on: z.string(),
  status: promiseStatusSchema,
  promisedOn: z.string(),
  agency: z.string(),
  approved: z.boolean(),
});

interface Step {
  readonly id: number;
  readonly actor: string;
  readonly today: string;
  readonly input: PromiseStepInput;
}

/**
 * Appends a step to a promise. False: there is no such promise. A request taken before changes nothing. Returns the
 * new data version, to be announced; null when nothing the public sees has changed. Throws ApiProblem
 * `conflict` when somebody else moved it in between, `invalid-request` where the rules refuse it.
 */
export async function stepPromise(
  sql: TransactionSql,
  { id, actor, today, input }: Step,
): Promise<{ readonly dataVersion: string | null } | null> {
  await waitForLoads(sql);
  const [taken] = await sql`select promise_id from portal.promise_event where request_id = ${input.request}`;
  if (taken !== undefined) return { dataVersion: null };
  const [row] = await sql`
    select p.segment_id::int as segment, e.seq, e.happened_on::text as on, e.status,
      e.promised_on::text as "promisedOn", e.agency, e.approved
    from portal.promise_event e join portal.light_promise p on p.id = e.promise_id
    where e.promise_id = ${id} order by e.seq desc limit 1`;
  if (row === undefined) return null;
  const last = lastSchema.parse(row);
  if (last.seq !== input.after) throw movedMeanwhile(input, last);
  const fault = checkStep(last, input, today);
  if (fault !== null) throw new ApiProblem('invalid-request', [fault]);
  const next = {
    on: input.on,
    status: input.status ?? last.status,
    promisedOn: input.promisedOn ?? last.promisedOn,
    agency: input.agency ?? last.agency,
  };
  const reason = input.reason === undefined || input.reason === '' ? null : input.reason;
  await sql`
    insert into portal.promise_event (promise_id, seq, happened_on, status, promised_on, agency, approved, actor, reason, request_id)
    values (${id}, ${last.seq + 1}, ${next.on}, ${next.status}, ${next.promisedOn}, ${next.agency}, ${last.approved},
      ${actor}, ${reason}, ${input.request})`;
  const { seq: _, segment, approved, ...before } = last;
  await record(sql, { actor, action: 'promise step', subject: `promise ${id}`, before, after: next, reason });
  if (!approved) return { dataVersion: null };
  const note = `lời hứa ${id}: ${statusName(next.status).vi}`;
  return { dataVersion: await publishLight(sql, { by: actor, note, segments: [segment] }) };
}

function movedMeanwhile(
  { status, promisedOn }: PromiseStepInput,
  last: { readonly status: PromiseStatus; readonly promisedOn: string },
): ApiProblem {
  const told = (s: PromiseStatus, day: string) => `${statusName(s).vi}, ${formatDate(day)}`;
  return new ApiProblem('conflict', [
    {
      field: 'after',
      value: told(status ?? last.status, promisedOn ?? last.promisedOn),
      wanted: told(last.status, last.promisedOn),
      message: {
        vi: 'Người khác vừa cập nhật lời hứa này: hãy xem lại rồi ghi tiếp',
        en: 'Somebody else has just moved this promise: look again, then go on',
      },
    },
  ]);
}
