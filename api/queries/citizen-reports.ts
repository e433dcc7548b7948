import type { Sql, TransactionSql } from 'postgres';
import { z } from 'zod';
import type { ReportKind } from '../../geodata/citizen/citizen-report.ts';
import {
  type CitizenReports,
  citizenReportSchema,
  citizenReportsSchema,
  type ReportDecision,
  type ReportState,
} from '../../geodata/contract/citizen-reports.ts';

export interface NewReport {
  readonly id: string;
  readonly segmentId: number;
  readonly kind: ReportKind;
  readonly note: string;
  /** Without metadata; null: no picture came with it. */
  readonly image: Uint8Array | null;
  /** What its sender is counted under; null: the sender is not told apart. */
  readonly sender: string | null;
}

const outcomeSchema = z.enum(['saved', 'repeated', 'conflict', 'unknown-segment', 'too-many']);

/** Takes a report in through the public's one door. */
export async function sendReport(
  sql: TransactionSql,
  { id, segmentId, kind, note, image, sender }: NewReport,
): Promise<z.infer<typeof outcomeSchema>> {
  const bytes = image === null ? null : Buffer.from(image).toString('base64');
  const [row] = await sql`
    select open.send_citizen_report(${id}::text::uuid, ${segmentId}::text::bigint, ${kind}, ${note},
      decode(${bytes}::text, 'base64'), ${sender}) as outcome`;
  return z.object({ outcome: outcomeSchema }).parse(row).outcome;
}

const MOST_LISTED = 300;

const instant = (sql: TransactionSql, column: string) =>
  sql`to_char(${sql(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

function reportRows(sql: TransactionSql) {
  return sql`
    select c.id, c.segment_id::int as "segmentId", r.id::int as "routeId", r.name as "routeName",
      r.road_class as class, c.kind, c.note, ${instant(sql, 'received_at')} as "receivedAt",
      c.image is not null as "hasPhoto", c.forgotten_at is not null as "isForgotten",
      (select coalesce(json_agg(distinct jsonb_build_object('code', u.code, 'name', u.name)), '[]')
        from portal.segment_piece p join portal.unit u on u.id = p.unit_id where p.segment_id = c.segment_id) as units,
      case when d.report_id is null then null else json_build_object('outcome', d.outcome, 'reason', d.reason,
        'by', d.decided_by, 'at', ${instant(sql, 'decided_at')}) end as decision
    from portal.citizen_report c
    join portal.segment s on s.id = c.segment_id
    join portal.route r on r.id = s.route_id
    left join portal.citizen_report_decision d on d.report_id = c.id`;
}

/** Reports of a state: those that wait the oldest first, the others by their decision, the newest first. */
export async function readReports(sql: TransactionSql, state: ReportState): Promise<CitizenReports> {
  const [counts] = await sql`
    select count(*) filter (where d.outcome is null)::int as waiting,
      count(*) filter (where d.outcome = 'accepted')::int as accepted,
      count(*) filter (where d.outcome = 'refused')::int as refused
    from portal.citizen_report c left join portal.citizen_report_decision d on d.report_id = c.id`;
  const rows =
    state === 'waiting'
      ? await sql`${reportRows(sql)} where d.report_id is null order by c.received_at, c.id limit ${MOST_LISTED}`
      : await sql`${reportRows(sql)} where d.outcome = ${state} order by d.decided_at desc, c.id limit ${MOST_LISTED}`;
  return citizenReportsSchema.parse({ counts, reports: [...rows] });
}

/** The picture of a report; null: there is no such report, or none came with it. */
export async function readReportImage(
  sql: TransactionSql,
  id: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const [row] = await sql`
    select encode(image, 'base64') as image from portal.citizen_report where id = ${id}::text::uuid and image is not null`;
  if (row === undefined) return null;
  return new Uint8Array(Buffer.from(z.object({ image: z.string() }).parse(row).image, 'base64'));
}

/** Decides a report once, with its line in the audit. Null: there is none; otherwise the report as it is decided now. */
export async function decideReport(
  sql: TransactionSql,
  id: string,
  { outcome, reason }: ReportDecision,
  by: string,
): Promise<{ readonly isMine: boolean; readonly report: z.infer<typeof citizenReportSchema> } | null> {
  const read = async () => {
    const [row] = await sql`${reportRows(sql)} where c.id = ${id}::text::uuid`;
    return row === undefined ? null : citizenReportSchema.parse(row);
  };
  const before = await read();
  if (before === null) return null;
  const [made] = await sql`
    insert into portal.citizen_report_decision (report_id, outcome, reason, decided_by)
    values (${id}::text::uuid, ${outcome}, ${reason}, ${by})
    on conflict (report_id) do nothing returning report_id`;
  if (made !== undefined) {
    await sql`
      insert into portal.audit_log (actor, action, subject, before, after, reason)
      values (${by}, 'citizen-report-decision', ${`segment ${before.segmentId}`},
        ${sql.json({ report: id, state: 'waiting' })}, ${sql.json({ report: id, state: outcome })}, ${reason})`;
  }
  const report = await read();
  if (report === null) return null;
  const said = report.decision;
  const isMine = said !== null && said.by === by && said.outcome === outcome && said.reason === reason;
  return { isMine, report };
}

/** Takes text and photo from reports decided more than so many days ago (migration 0026 says which), as the owner; how many. */
export async function forgetReports(sql: Sql, days: number): Promise<number> {
  const [row] = await sql`select portal.forget_citizen_reports(${days}::int) as forgotten`;
  return z.object({ forgotten: z.number().int() }).parse(row).forgotten;
}
