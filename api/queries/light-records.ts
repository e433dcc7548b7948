import type { PendingQuery, Row, TransactionSql } from 'postgres';
import { z } from 'zod';
import { type EditableSegment, editableSegmentSchema } from '../../geodata/contract/light-edit-answers.ts';
import { type LightRecord, lightRecordSchema } from '../../geodata/contract/light-edits.ts';
import { decodePolyline } from './polyline.ts';

/** Everything of a record `r`, also what the public may not read: who entered it, and why. */
function recordJson(sql: TransactionSql): PendingQuery<Row[]> {
  return sql`json_build_object('id', r.id, 'validOn', r.valid_on, 'recordedAt', r.recorded_at,
    'source', r.source_kind, 'by', r.entered_by, 'reason', r.reason, 'supersedes', r.supersedes,
    'editId', r.edit_id, 'segmentId', r.segment_id,
    'spans', (select coalesce(json_agg(json_build_object('fromM', sp.from_m, 'toM', sp.to_m, 'lit', sp.lit,
        'operating', sp.operating, 'hours', sp.hours, 'power', sp.power, 'lamps', sp.lamps, 'payer', sp.payer,
        'checkedOn', sp.checked_on) order by sp.from_m), '[]')
      from portal.light_span sp where sp.record_id = r.id))`;
}

function idArray(sql: TransactionSql, ids: readonly number[]): PendingQuery<Row[]> {
  return sql`${sql.array(ids.map(String))}::text[]::bigint[]`;
}

const storedSegmentSchema = editableSegmentSchema.extend({
  line: z.string().transform(decodePolyline),
});

/**
 * The segments of these ids with the record that speaks on a day, in any order; retired and unknown ones are absent, and with `own`
 * those outside the district the caller is limited to. Of those without it, what was recorded is not told.
 */
export async function readEditableSegments(
  sql: TransactionSql,
  ids: readonly number[],
  on: string,
  { own }: { readonly own: boolean },
): Promise<EditableSegment[]> {
  // As portal.light_state, for a few segments by their index instead of for all.
  const rows = await sql`
    select s.id::int as "segmentId", s.route_id::int as "routeId", t.name as "routeName", t.road_class as class,
      s.length_m as "lengthM", st_asencodedpolyline(s.geom, 6) as line, (
        select ${recordJson(sql)} from portal.light_record r
        where r.segment_id = s.id and r.valid_on <= ${on}::date
          and not exists (select from portal.light_record x where x.supersedes = r.id)
        order by r.authority desc, r.valid_on desc, r.recorded_at desc, r.id desc limit 1
      ) as record, (
        select coalesce(json_agg(json_build_object('unit', u.code, 'fromM', p.from_m, 'toM', p.to_m,
          'weight', p.weight) order by p.from_m, u.code), '[]')
        from portal.segment_piece p left join portal.unit u on u.id = p.unit_id where p.segment_id = s.id
      ) as pieces
    from portal.segment s join portal.route t on t.id = s.route_id
    where s.id = any (${idArray(sql, ids)}) and s.retired_at is null
      ${own ? sql`and portal.owns_segment(s.id)` : sql``}`;
  return z.array(storedSegmentSchema).parse([...rows]);
}

const storedRecordSchema = lightRecordSchema.extend({
  segmentId: z.number().int(),
  supersedes: z.number().int().nullable(),
  editId: z.string().nullable(),
});
export type StoredRecord = z.infer<typeof storedRecordSchema>;

/** The records that these edits became, and the records of these ids, by either. */
export async function readRecords(
  sql: TransactionSql,
  { editIds, recordIds }: { readonly editIds: readonly string[]; readonly recordIds: readonly number[] },
): Promise<StoredRecord[]> {
  const rows = await sql`
    select ${recordJson(sql)} as record from portal.light_record r
    where r.edit_id = any (${sql.array([...editIds, NO_EDIT])}::text[]::uuid[])
      or r.id = any (${idArray(sql, [...recordIds, -1])})`;
  return rows.map(({ record }) => storedRecordSchema.parse(record));
}

/** An array with nothing in it has no type the driver could guess. */
const NO_EDIT = '00000000-0000-0000-0000-000000000000';

/** Every record of a segment, in the order in which they were recorded. */
export async function readRecordsOfSegment(sql: TransactionSql, id: number): Promise<StoredRecord[]> {
  const rows = await sql`
    select ${recordJson(sql)} as record from portal.light_record r
    where r.segment_id = ${id} order by r.recorded_at, r.id`;
  return rows.map(({ record }) => storedRecordSchema.parse(record));
}

/** What a conflict shows of a record. */
export function shownRecord({
  id,
  validOn,
  recordedAt,
  source,
  by,
  reason,
  spans,
}: StoredRecord): LightRecord {
  return { id, validOn, recordedAt, source, by, reason, spans };
}
