import type { TransactionSql } from 'postgres';

const UNNAMED = { name: 'Đường không tên', key: 'duong khong ten' };
/** About 100 m: the gap of a junction, a bridge tagged apart or a missing way does not end a route. */
const ROUTE_GAP_DEGREES = 0.001;

/**
 * Staged roads become segments and routes. A route is the ways of one folded name and one class that lie within
 * 100 m of each other; a way without a name is a route of its own. A way known from an earlier load (same code,
 * line and class) keeps its segment, and with it its surveys; others are retired, never deleted.
 */
export async function writeRoads(
  sql: TransactionSql,
  source: string,
  merge: boolean,
): Promise<{ roads: number; kept: number; added: number; retired: number; routes: number }> {
  await sql`
    update load_road r set route_code = g.route_code
    from (
      select c.row, min(c.code) over (partition by c.search_key, c.road_class, c.cluster) as route_code
      from (
        select ctid as row, code, search_key, road_class,
          st_clusterdbscan(geom, ${ROUTE_GAP_DEGREES}::float8, 1) over (partition by search_key, road_class) as cluster
        from load_road where search_key <> ''
      ) c
      union all select ctid, code from load_road where search_key = ''
    ) g
    where g.row = r.ctid`;
  await sql`analyze load_road`;
  await sql`
    create temporary table load_kept on commit drop as
    select s.id, r.code, r.route_code
    from load_road r
    join portal.segment s on s.code = r.code and s.retired_at is null
    join portal.route t on t.id = s.route_id and t.road_class = r.road_class
    where st_orderingequals(s.geom, r.geom)`;
  // Temporary tables have no statistics of their own making: without them the joins below go row by row.
  await sql`analyze load_road, load_kept`;
  const retired = await sql`
    update portal.segment s set retired_at = now()
    where s.retired_at is null and not exists (select from load_kept k where k.id = s.id)
      and (${!merge} or exists (select from load_road r where r.code = s.code))`;
  const routes = await sql`
    insert into portal.route (code, name, search_key, road_class, source_id)
    select route_code, coalesce(mode() within group (order by name), ${UNNAMED.name}),
      coalesce(nullif(min(search_key), ''), ${UNNAMED.key}), min(road_class), ${source}::int8
    from load_road group by route_code
    on conflict (code) where retired_at is null do update set name = excluded.name,
      search_key = excluded.search_key, road_class = excluded.road_class, source_id = excluded.source_id`;
  await sql`
    update portal.segment s set route_id = t.id
    from load_kept k join portal.route t on t.code = k.route_code and t.retired_at is null
    where s.id = k.id and s.route_id <> t.id`;
  const added = await sql`
    insert into portal.segment (code, route_id, seq, name, geom, length_m)
    select r.code, t.id, row_number() over (partition by t.id order by r.feature, r.code), r.name, r.geom,
      st_length(r.geom::geography)
    from load_road r join portal.route t on t.code = r.route_code and t.retired_at is null
    where not exists (select from load_kept k where k.code = r.code)`;
  await sql`
    update portal.route t set retired_at = now()
    where t.retired_at is null
      and not exists (select from portal.segment s where s.route_id = t.id and s.retired_at is null)`;
  const [kept] = await sql<{ n: number }[]>`select count(*)::int as n from load_kept`;
  const keptCount = kept?.n ?? 0;
  return {
    roads: keptCount + added.count,
    kept: keptCount,
    added: added.count,
    retired: retired.count,
    routes: routes.count,
  };
}
