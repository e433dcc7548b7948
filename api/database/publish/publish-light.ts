import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { deriveLightPieces } from './light-pieces.ts';
import { openDataVersion } from './open-data-version.ts';
import { lockPublications } from './publication-lock.ts';
import { deriveRoadShapes } from './road-shapes.ts';

export interface LightPublishing {
  /** Who wrote: the account's name, or a program. */
  readonly by: string;
  readonly note: string;
  /** Ids of the segments whose light or promises changed; one or more. */
  readonly segments: readonly number[];
}

/**
 * Publishes what changed on a few segments: their pieces of light and the shapes of their routes are remade, the
 * rest stays; the result is that of a whole `publish` with `changed: ['light']`. In the caller's transaction, at
 * its end. Returns the data version: announce it after the commit.
 *
 * The derived tables belong to the owner: a planner has no rights on them. So this step runs as the owner, whatever
 * role the transaction took, and gives the role back. It is safe because nothing of a request flows into it but the
 * numbers of segments: what it writes follows from tables in which the caller's own rights have just been checked by
 * the database. A security definer function would want the zoom bands of geodata a second time, in SQL.
 */
export async function publishLight(
  sql: TransactionSql,
  { by, note, segments }: LightPublishing,
): Promise<string> {
  if (segments.length === 0) throw new Error('nothing to publish: no segment was named');
  return asOwner(sql, async () => {
    await lockPublications(sql);
    const ids = sql.array(segments.map(String));
    const rows =
      await sql`select distinct route_id from portal.segment where id = any (${ids}::text[]::bigint[])`;
    const routes = z
      .array(z.object({ route_id: z.string() }))
      .parse([...rows])
      .map(({ route_id }) => route_id);
    await sql`delete from portal.road_shape where route_id = any (${sql.array(routes)}::text[]::bigint[])`;
    await sql`delete from portal.light_piece where segment_id = any (${ids}::text[]::bigint[])`;
    await deriveLightPieces(sql, segments.map(String));
    await deriveRoadShapes(sql, routes);
    const [last] = await sql<{ tree_id: string | null }[]>`
      select tree_id from portal.publication order by data_version desc limit 1`;
    return openDataVersion(sql, {
      by,
      note,
      tree: last?.tree_id ?? null,
      after: { changed: ['light'], segments: segments.length },
    });
  });
}

async function asOwner<T>(sql: TransactionSql, work: () => Promise<T>): Promise<T> {
  const [row] = await sql<{ role: string }[]>`select current_setting('role') as role`;
  const role = row?.role ?? 'none';
  await sql`set local role none`.simple();
  const result = await work();
  await sql`select set_config('role', ${role}, true)`;
  return result;
}
