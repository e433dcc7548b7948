import type { TransactionSql } from 'postgres';
import { COORDINATE_SYSTEMS, type CoordinateSystem } from '../../geodata/load/crs.ts';

const NEAR_M = 5_000;

/**
 * The system in which the staged units would lie where the tree has them, as "EPSG:9209"; null: in none. Read as
 * 9210, a file in 9209 lies 27 km to the east.
 */
export async function guessSystem(
  sql: TransactionSql,
  tree: string,
  used: CoordinateSystem,
): Promise<string | null> {
  const candidates = COORDINATE_SYSTEMS.filter(
    ({ bounds }) => bounds[0] === used.bounds[0] && used.srid !== 4326,
  );
  for (const { srid } of candidates) {
    if (srid === used.srid) continue;
    const [row] = await sql<{ m: number | null }[]>`
      with pair as (
        select l.geom as given, u.geom as known from load_unit l
        join portal.unit u on u.tree_id = ${tree} and u.code = l.code
      ), middle as (
        select st_centroid(st_collect(st_centroid(given))) as given, st_centroid(st_collect(st_centroid(known))) as known
        from pair
      )
      select st_distance(known::geography, st_transform(
        st_setsrid(st_transform(given, ${used.srid}::int), ${srid}::int), 4326)::geography) as m
      from middle where given is not null`;
    if (row && row.m !== null && row.m < NEAR_M) return `EPSG:${srid}`;
  }
  return null;
}
