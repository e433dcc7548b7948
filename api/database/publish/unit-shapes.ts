import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { generalise } from '../../../geodata/shape/generalise.ts';
import { FULL_UNIT_BAND, UNIT_BANDS } from '../../../geodata/shape/zoom-bands.ts';

const unitSchema = z.object({
  id: z.string(),
  level: z.enum(['province', 'district', 'commune']),
  parentId: z.string().nullable(),
  geometry: z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(z.array(z.array(z.number())))),
  }),
});

/** Generalised polygons of every tree, and the full ones in EPSG:3857. Expects an empty table. */
export async function deriveUnitShapes(sql: TransactionSql): Promise<void> {
  await sql`
    insert into portal.unit_shape (unit_id, band, geom_3857)
    select id, ${FULL_UNIT_BAND}::smallint, st_transform(geom, 3857) from portal.unit`;
  const trees = await sql<{ id: string }[]>`select id from portal.unit_tree`;
  for (const tree of trees) {
    const rows = await sql`
      select id, level, parent_id as "parentId", st_asgeojson(geom, 15)::json as geometry
      from portal.unit where tree_id = ${tree.id} order by id`;
    const shapes = generalise(z.array(unitSchema).parse(rows), UNIT_BANDS);
    const rowsOut = shapes.map(({ id, band, geometry }) => ({
      unit_id: id,
      band,
      geometry: JSON.stringify(geometry),
    }));
    // Simple rings are promised by generalise; the repair is for parts that came to touch each other.
    await sql`
      insert into portal.unit_shape (unit_id, band, geom_3857)
      select s.unit_id, s.band,
        case when st_isvalid(s.geom) then s.geom else st_multi(st_collectionextract(st_makevalid(s.geom), 3)) end
      from (
        select r.unit_id, r.band, st_setsrid(st_geomfromgeojson(r.geometry), 3857) as geom
        from jsonb_to_recordset(${sql.json(rowsOut)}::jsonb) as r(unit_id bigint, band smallint, geometry text)
      ) s`;
  }
}
