import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import type { LightRecord } from '../../geodata/contract/light-edits.ts';
import type { NewRecord } from '../../geodata/light/edit/decide-edit.ts';
import { AUTHORITY } from '../../geodata/light/edit/speaking-record.ts';

export interface Appended {
  readonly editId: string;
  readonly record: NewRecord;
  /** What spoke of the segment until now; null: nothing did. */
  readonly before: LightRecord | null;
}

const insertedSchema = z.array(z.object({ id: z.coerce.number().int(), edit_id: z.string() }));

/** Appends records with their spans and their lines of the audit. Returns the record of each edit. */
export async function appendRecords(
  sql: TransactionSql,
  appended: readonly Appended[],
  { actor, reason }: { readonly actor: string; readonly reason: string },
): Promise<Map<string, number>> {
  const rows = appended.map(({ editId, record }) => ({
    edit_id: editId,
    segment_id: record.segmentId,
    valid_on: record.validOn,
    supersedes: record.supersedes,
    authority: AUTHORITY[record.source],
    source_kind: record.source,
  }));
  const inserted = await sql`
    insert into portal.light_record (segment_id, valid_on, supersedes, authority, source_kind, source_id, entered_by,
      reason, edit_id)
    select r.segment_id, r.valid_on, r.supersedes, r.authority, r.source_kind, portal.edit_source(), ${actor}, ${reason},
      r.edit_id
    from jsonb_to_recordset(${sql.json(rows)}::jsonb) as r(edit_id uuid, segment_id bigint, valid_on date,
      supersedes bigint, authority smallint, source_kind text)
    returning id, edit_id`;
  const ids = new Map(insertedSchema.parse([...inserted]).map(({ id, edit_id }) => [edit_id, id]));
  const spans = appended.flatMap(({ editId, record }) =>
    record.spans.map(({ fromM, toM, checkedOn, ...facts }) => ({
      record_id: ids.get(editId) ?? null,
      from_m: fromM,
      to_m: toM,
      ...facts,
      checked_on: checkedOn,
    })),
  );
  if (spans.length > 0) {
    await sql`
      insert into portal.light_span (record_id, from_m, to_m, lit, operating, hours, power, lamps, payer, checked_on)
      select * from jsonb_to_recordset(${sql.json(spans)}::jsonb) as r(record_id bigint, from_m float8, to_m float8,
        lit text, operating text, hours text, power text, lamps int, payer text, checked_on date)`;
  }
  const audit = appended.map(({ editId, record, before }) => ({
    subject: `segment ${record.segmentId}`,
    before: before === null ? null : told(before.id, before),
    after: { ...told(ids.get(editId) ?? null, record), supersedes: record.supersedes, editId },
  }));
  await sql`
    insert into portal.audit_log (actor, action, subject, before, after, reason)
    select ${actor}, 'edit-light', a.subject, a.before, a.after, ${reason}
    from jsonb_to_recordset(${sql.json(audit)}::jsonb) as a(subject text, before jsonb, after jsonb)`;
  return ids;
}

function told(
  recordId: number | null,
  { validOn, source, spans }: Pick<LightRecord, 'validOn' | 'source' | 'spans'>,
) {
  return { recordId, validOn, source, spans };
}
