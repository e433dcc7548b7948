import type { PendingQuery, Row, TransactionSql } from 'postgres';
import type { CollectionId } from '../../../geodata/ogc/collections.ts';

export type Fragment = PendingQuery<Row[]>;

/**
 * The rows of a collection: `fid`, `geom` (WGS 84), `time_from` and `time_to` (days, both included, null is open), and one column
 * for each property of the collection, of that name. Read from the public views alone.
 */
export function featureRows(sql: TransactionSql, id: CollectionId, tree: string): Fragment {
  if (id === 'communes' || id === 'districts') {
    return sql`
      select u.code as fid, u.geom, u.valid_from as time_from, u.valid_to - 1 as time_to,
        u.code, u.name, u.kind, p.code as parent, u.households, u.population,
        round((u.area_m2 / 1e6)::numeric, 3)::float8 as area_km2, u.generated_boundary
      from open.unit u left join open.unit p on p.id = u.parent_id
      where u.tree_id = ${tree} and u.level = ${id === 'communes' ? 'commune' : 'district'}`;
  }
  if (id === 'promises') {
    return sql`
      select p.id as fid, open.line_part(s.geom, p.from_m / s.length_m, p.to_m / s.length_m) as geom,
        p.promised_on as time_from, p.promised_on as time_to,
        s.id::int4 as segment, r.name, p.from_m, p.to_m, p.status, p.promised_on, p.agency
      from open.light_promise p
      join open.segment s on s.id = p.segment_id
      join open.route r on r.id = s.route_id`;
  }
  if (id === 'places') {
    return sql`
      select p.id as fid, p.geom, p.valid_from as time_from, p.valid_to - 1 as time_to, p.code, p.kind, p.name,
        (select u.code from open.unit u
          where u.tree_id = ${tree} and u.level = 'commune' and st_intersects(u.geom, p.geom)
          order by u.code limit 1) as unit,
        p.valid_from, p.valid_to
      from open.place p where p.retired_at is null`;
  }
  return sql`
    select s.id as fid, s.geom, l.valid_on as time_from, l.valid_on as time_to,
      r.code as route, r.name, r.road_class as class,
      round(s.length_m::numeric, 2)::float8 as length_m, round(coalesce(m.lit_m, 0)::numeric, 2)::float8 as lit_m,
      round(coalesce(m.unlit_m, 0)::numeric, 2)::float8 as unlit_m,
      round(greatest(s.length_m - coalesce(m.lit_m, 0) - coalesce(m.unlit_m, 0), 0)::numeric, 2)::float8 as unknown_m,
      case when m.lit_m >= s.length_m - 0.01 then 'yes' when m.unlit_m >= s.length_m - 0.01 then 'no'
        else 'unknown' end as lit,
      coalesce(m.broken, false) as broken, coalesce(m.promised, false) as promised, l.valid_on as recorded_for
    from open.segment s
    join open.route r on r.id = s.route_id
    left join open.light_state((now() at time zone 'Asia/Ho_Chi_Minh')::date) l on l.segment_id = s.id
    left join (
      select segment_id, sum(to_m - from_m) filter (where lit = 'yes') as lit_m,
        sum(to_m - from_m) filter (where lit = 'no') as unlit_m,
        bool_or(broken) as broken, bool_or(promised) as promised
      from (select distinct segment_id, from_m, to_m, lit, broken, promised from open.light_piece) piece
      group by segment_id
    ) m on m.segment_id = s.id`;
}
