import type { TransactionSql } from 'postgres';
import type { ApprovePromisesInput } from '../../geodata/contract/promises.ts';
import { isOpen } from '../../geodata/promise/promise-status.ts';
import { overlaps } from '../../geodata/promise/stretches.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { publishLight } from '../database/publish/publish-light.ts';
import { ApiProblem, type FieldFault } from '../errors.ts';
import { waitForLoads } from '../loading/load-lock.ts';
import { type PromiseRow, readPromises } from '../queries/promises.ts';
import { isWhole, litAlready, litSince } from './lit-since.ts';
import { unknownPromise } from './promise-problems.ts';
import { record } from './record.ts';

interface Approval {
  readonly actor: string;
  readonly today: string;
  readonly input: ApprovePromisesInput;
}

/** Faults told at most: a list of hundreds helps nobody. */
const MOST_FAULTS = 20;

/**
 * Makes promises public as they stand, all of them or none, and publishes: those that came with a file, and that nobody answers for
 * yet. Throws ApiProblem `unknown-promise`; `conflict` for one that was moved, approved or replaced since it was seen;
 * `promise-stands` where an approved one is owed for the same stretch, or two of these are; `lit-since` where all of what is still
 * owed is lit already (a part of it that is lit is progress).
 */
export async function approvePromises(
  sql: TransactionSql,
  { actor, today, input: { promises: asked } }: Approval,
): Promise<{ readonly approved: number; readonly dataVersion: string }> {
  await waitForLoads(sql);
  const rows = await readPromises(sql, 'portal_steward', { ids: asked.map(({ id }) => id) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = asked.map(({ id, after }) => {
    const row = byId.get(id);
    if (row === undefined) throw unknownPromise(id);
    const last = lastOf(row);
    if (last.seq !== after || last.approved || last.status === 'replaced') throw seenOtherwise(row);
    return row;
  });
  const owed = found.filter((row) => isOpen(lastOf(row).status));
  await refuseStanding(sql, owed);
  const stretches = owed.map((row) => ({ ...row, route: row.route.name }));
  const lit = (await litSince(sql, stretches, today)).filter(isWhole);
  if (lit.length > 0) throw litAlready(lit, MOST_FAULTS, (at) => `promises.${owed[at]?.id}`);
  const rowsToWrite = found.map((row) => {
    const { seq, on, status, promisedOn, agency } = lastOf(row);
    return { id: row.id, seq: seq + 1, on: on > today ? on : today, status, promised_on: promisedOn, agency };
  });
  await sql`
    insert into portal.promise_event (promise_id, seq, happened_on, status, promised_on, agency, approved, actor)
    select r.id, r.seq, r."on", r.status, r.promised_on, r.agency, true, ${actor}
    from jsonb_to_recordset(${sql.json(rowsToWrite)}::jsonb)
      as r(id int8, seq int, "on" date, status text, promised_on date, agency text)`;
  await record(sql, {
    actor,
    action: 'approve promises',
    subject: `${found.length} promises`,
    after: { promises: found.map(({ id }) => id) },
  });
  const dataVersion = await publishLight(sql, {
    by: actor,
    note: `duyệt ${found.length} lời hứa`,
    segments: [...new Set(found.map(({ segment }) => segment))],
  });
  return { approved: found.length, dataVersion };
}

function lastOf({ id, entries }: PromiseRow): PromiseRow['entries'][number] {
  const last = entries.at(-1);
  if (last === undefined) throw new Error(`promise ${id} has no entry`);
  return last;
}

/** A stretch is owed to the public once: by what is approved already, or by one of those that are about to be. */
async function refuseStanding(sql: TransactionSql, owed: readonly PromiseRow[]): Promise<void> {
  const standing = (
    await readPromises(sql, 'portal_steward', { segments: [...new Set(owed.map(({ segment }) => segment))] })
  ).filter((row) => lastOf(row).approved && isOpen(lastOf(row).status));
  const faults: FieldFault[] = [];
  for (const [at, row] of owed.entries()) {
    const others = [...standing, ...owed.slice(0, at)];
    const other = others.find(({ segment, ...stretch }) => segment === row.segment && overlaps(stretch, row));
    if (other === undefined) continue;
    faults.push({
      field: `promises.${row.id}`,
      value: told(row),
      wanted: told(other),
      message: { vi: 'Đoạn này đã có lời hứa chưa xong', en: 'A promise stands for this stretch already' },
    });
  }
  if (faults.length > 0) throw new ApiProblem('promise-stands', faults.slice(0, MOST_FAULTS));
}

function told(row: PromiseRow): string {
  const { promisedOn, agency } = lastOf(row);
  const road = row.route.name || `#${row.segment}`;
  return `${road}: ${Math.round(row.fromM)}–${Math.round(row.toM)} m, ${formatDate(promisedOn)}, ${agency}`;
}

function seenOtherwise(row: PromiseRow): ApiProblem {
  return new ApiProblem('conflict', [
    {
      field: `promises.${row.id}`,
      value: told(row),
      message: {
        vi: 'Người khác vừa cập nhật hoặc duyệt lời hứa này: hãy xem lại',
        en: 'Somebody else has just moved or approved this promise: look again',
      },
    },
  ]);
}
