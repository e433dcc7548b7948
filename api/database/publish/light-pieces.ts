import type { TransactionSql } from 'postgres';

/**
 * Pieces cut again where today's light changes, today as the province counts days. A piece of one state keeps its
 * geometry as it is. Of all segments, or of the ids given; expects a table without them.
 */
export async function deriveLightPieces(
  sql: TransactionSql,
  segments: readonly string[] | null = null,
): Promise<void> {
  const ids = segments === null ? sql`null::bigint[]` : sql`${sql.array([...segments])}::text[]::bigint[]`;
  const chosen = segments === null ? sql`` : sql`where p.segment_id = any (${ids})`;
  await sql`
    with interval as materialized (
      select * from portal.light_intervals((now() at time zone 'Asia/Ho_Chi_Minh')::date, 'infinity', ${ids})
    ),
    part as (
      select p.id as piece_id, p.segment_id, s.route_id, p.unit_id, r.road_class, p.weight,
        greatest(p.from_m, i.from_m) as from_m, least(p.to_m, i.to_m) as to_m,
        i.lit, i.broken, i.promised, i.from_m <= p.from_m + 0.01 and i.to_m >= p.to_m - 0.01 as whole,
        p.from_m as piece_from_m, p.to_m as piece_to_m, p.length_m as piece_length_m, p.geom as piece_geom,
        s.geom as segment_geom, s.length_m as segment_length_m
      from portal.segment_piece p
      join portal.segment s on s.id = p.segment_id
      join portal.route r on r.id = s.route_id
      join interval i on i.segment_id = p.segment_id and i.from_m < p.to_m - 0.01 and i.to_m > p.from_m + 0.01
      ${chosen}
    ), drawn as (
      select part.*, case when whole then piece_geom
        else portal.line_part(segment_geom, from_m / segment_length_m, to_m / segment_length_m) end as geom
      from part
    )
    insert into portal.light_piece (piece_id, segment_id, route_id, unit_id, road_class, weight, from_m, to_m,
      length_m, lit, broken, promised, geom, geom_3857)
    select piece_id, segment_id, route_id, unit_id, road_class, weight, from_m, to_m,
      case when whole then piece_length_m
        else piece_length_m * (to_m - from_m) / (piece_to_m - piece_from_m) end,
      lit, broken, promised, geom, st_transform(geom, 3857)
    from drawn`;
}
