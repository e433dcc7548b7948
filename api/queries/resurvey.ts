import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { type Resurvey, resurveySchema } from '../../geodata/contract/light-edit-answers.ts';
import type { RoadClass } from '../../geodata/light/road-class.ts';

export interface ResurveyQuestion {
  readonly today: string;
  readonly limitDays: number;
  readonly classes: readonly RoadClass[];
  /** Database ids of communes; null: everywhere. */
  readonly unitIds: readonly number[] | null;
  readonly limit: number;
}

/**
 * Segments whose newest fact is more days old than the limit, or of which nobody ever stated one: those first, then
 * those of which people have told since the last check that a lamp is broken or missing (accepted reports alone), then
 * the oldest, then the longest. A fact is as old as its check, or as the record where no check is noted. A claim of
 * OpenStreetMap is no check, and neither is a record without a fact. Kilometres are those in the communes asked
 * for, half along a border.
 */
export async function readResurvey(
  sql: TransactionSql,
  { today, limitDays, classes, unitIds, limit }: ResurveyQuestion,
): Promise<Resurvey> {
  const within =
    unitIds === null
      ? sql`p.unit_id is not null`
      : sql`p.unit_id = any (${sql.array([...unitIds, -1].map(String))}::text[]::bigint[])`;
  const [row] = await sql`
    with checked as materialized (
      select r.segment_id, max(coalesce(sp.checked_on, r.valid_on)) as on_day
      from open.light_record r join open.light_span sp on sp.record_id = r.id
      where r.source_kind <> 'osm' and r.valid_on <= ${today}::date and sp.lit <> 'unknown'
        and not exists (select from open.light_record x where x.supersedes = r.id)
      group by r.segment_id
    ), told as materialized (
      select r.segment_id, count(*)::int as reports,
        max((r.received_at at time zone 'Asia/Ho_Chi_Minh')::date) as on_day
      from portal.citizen_report r
      join portal.citizen_report_decision d on d.report_id = r.id and d.outcome = 'accepted'
      left join checked c on c.segment_id = r.segment_id
      where c.on_day is null or (r.received_at at time zone 'Asia/Ho_Chi_Minh')::date >= c.on_day
      group by r.segment_id
    ), due as materialized (
      select s.id, s.route_id, t.name, t.road_class, sum(p.length_m * p.weight) / 1000 as km, c.on_day,
        ${today}::date - c.on_day as age, coalesce(told.reports, 0) as reports, told.on_day as reported_on
      from portal.segment s
      join portal.route t on t.id = s.route_id and t.road_class = any (${sql.array([...classes])}::text[])
      join portal.segment_piece p on p.segment_id = s.id and ${within}
      left join checked c on c.segment_id = s.id
      left join told on told.segment_id = s.id
      where s.retired_at is null
        and (c.on_day is null or told.reports > 0 or ${today}::date - c.on_day > ${limitDays}::int)
      group by s.id, t.id, c.on_day, told.reports, told.on_day
    ), first as (
      select * from due order by age is null desc, reports > 0 desc, age desc, km desc, id limit ${limit}
    )
    select json_build_object('segments', count(*)::int, 'km', coalesce(sum(km), 0),
        'neverChecked', count(*) filter (where on_day is null)::int) as total,
      (select coalesce(json_agg(json_build_object('segmentId', f.id, 'routeId', f.route_id, 'routeName', f.name,
          'class', f.road_class, 'km', f.km, 'checkedOn', f.on_day, 'ageDays', f.age,
          'reports', f.reports, 'reportedOn', f.reported_on,
          'units', (select coalesce(json_agg(distinct jsonb_build_object('code', u.code, 'name', u.name)), '[]')
            from portal.segment_piece p join portal.unit u on u.id = p.unit_id where p.segment_id = f.id))
          order by f.age is null desc, f.reports > 0 desc, f.age desc, f.km desc, f.id), '[]') from first f) as rows
    from due`;
  const rowSchema = z.object({ total: resurveySchema.shape.total, rows: resurveySchema.shape.rows });
  return { today, limitDays, ...rowSchema.parse(row) };
}
