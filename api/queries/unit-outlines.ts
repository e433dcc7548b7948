import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import type { Level } from '../../geodata/contract/primitives.ts';
import type { MapUnit } from '../../geodata/report/map/report-map.ts';

const ring = z.array(z.array(z.number()).min(2));
const outlineRow = z.object({
  code: z.string(),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
  ]),
});

/** Degrees around a unit within which a neighbour may show on its map, as a share of the unit's own size. */
const AROUND = 1;

/** Boundaries of the units of a level near one unit (itself among them), or of all; by code, six digits. */
export async function readOutlines(
  sql: TransactionSql,
  tree: string,
  level: Level,
  near: string | null,
): Promise<Omit<MapUnit, 'label'>[]> {
  const around =
    near === null
      ? sql``
      : sql`and u.geom && (select st_expand(o.geom, ${AROUND} * (st_xmax(o.geom) - st_xmin(o.geom)),
          ${AROUND} * (st_ymax(o.geom) - st_ymin(o.geom)))
        from open.unit o where o.tree_id = ${tree} and o.code = ${near})`;
  const rows = await sql`
    select u.code, st_asgeojson(u.geom, 6)::json as geometry
    from open.unit u where u.tree_id = ${tree} and u.level = ${level} ${around}
    order by u.code`;
  return z.array(outlineRow).parse(rows);
}
