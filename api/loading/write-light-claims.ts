import type { TransactionSql } from 'postgres';

/** Appends the staged light claims that say something new: an unchanged claim, or none at all, adds no record. */
export async function writeLightClaims(
  sql: TransactionSql,
  { source, by, on }: { readonly source: string; readonly by: string; readonly on: string },
): Promise<number> {
  const written = await sql`
    with last as materialized (
      select distinct on (l.segment_id) l.segment_id, coalesce(sp.lit, 'unknown') as lit,
        coalesce(sp.operating, 'not_checked') as operating, sp.hours
      from portal.light_record l
      join portal.segment s on s.id = l.segment_id and s.retired_at is null
      left join portal.light_span sp on sp.record_id = l.id
      where l.source_kind = 'osm' and l.valid_on <= ${on}
      order by l.segment_id, l.valid_on desc, l.recorded_at desc, l.id desc
    ), claim as materialized (
      select nextval(pg_get_serial_sequence('portal.light_record', 'id')) as id, s.id as segment_id, s.length_m,
        r.lit, r.operating, r.hours
      from load_road r
      join portal.segment s on s.code = r.code and s.retired_at is null
      left join last on last.segment_id = s.id
      where (r.lit, r.operating, r.hours) is distinct from
        (coalesce(last.lit, 'unknown'), coalesce(last.operating, 'not_checked'), last.hours)
    ), record as (
      insert into portal.light_record (id, segment_id, valid_on, authority, source_kind, source_id, entered_by)
      overriding system value
      select id, segment_id, ${on}::date, 1, 'osm', ${source}::int8, ${by} from claim
    ), span as (
      insert into portal.light_span (record_id, from_m, to_m, lit, operating, hours, checked_on)
      select id, 0, length_m, lit, operating, hours, null from claim where lit <> 'unknown'
    )
    select id from claim`;
  return written.length;
}
