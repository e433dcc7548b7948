import type { TransactionSql } from 'postgres';
import { ROAD_CLASSES } from '../../../geodata/light/road-class.ts';
import { classesOf, ROAD_BANDS, toleranceM } from '../../../geodata/shape/zoom-bands.ts';

/**
 * Roads for small zooms: the pieces of a route with the same light joined, and simplified to half a pixel. Of all
 * routes, or of the ids given; expects a table without them.
 */
export async function deriveRoadShapes(
  sql: TransactionSql,
  routes: readonly string[] | null = null,
): Promise<void> {
  const chosen =
    routes === null ? sql`` : sql`and route_id = any (${sql.array([...routes])}::text[]::bigint[])`;
  const minZooms = sql.json(ROAD_CLASSES.map(({ id, minZoom }) => ({ id, min_zoom: minZoom })));
  for (const band of ROAD_BANDS) {
    await sql`
      insert into portal.road_shape (band, route_id, road_class, lit, broken, promised, min_zoom, geom_3857)
      select ${band.id}::smallint, p.route_id, p.road_class, p.lit, p.broken, p.promised, c.min_zoom,
        st_multi(st_simplify(st_linemerge(st_collect(p.geom_3857)), ${toleranceM(band)}::float8, true))
      from (
        -- A piece on a border stands twice, once for each side, and is drawn once.
        select distinct on (segment_id, from_m) * from portal.light_piece
        where road_class = any (${sql.array([...classesOf(band)])}::text[]) ${chosen}
        order by segment_id, from_m, piece_id
      ) p
      join jsonb_to_recordset(${minZooms}::jsonb) as c(id text, min_zoom smallint) on c.id = p.road_class
      group by p.route_id, p.road_class, p.lit, p.broken, p.promised, c.min_zoom`;
  }
}
