import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import type { Level } from '../../geodata/contract/primitives.ts';
import { type UnitShapes, unitShapesSchema } from '../../geodata/contract/units.ts';
import { FIGURE_UNIT_BAND } from '../../geodata/shape/zoom-bands.ts';

/** Decimals of a degree: about 11 m, below what the band leaves out. */
const DECIMALS = 4;

const rowSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    parent_code: z.string().nullable(),
    geometry: unitShapesSchema.shape.features.element.shape.geometry,
  })
  .transform(({ code, name, parent_code: parentCode, geometry }): UnitShapes['features'][number] => ({
    type: 'Feature',
    properties: { code, name, parentCode },
    geometry,
  }));

/** The outlines of a level as the last publication generalised them, by code; none before the first. */
export async function readUnitShapes(
  sql: TransactionSql,
  tree: string,
  level: Level,
): Promise<UnitShapes['features']> {
  const rows = await sql`
    select u.code, u.name, p.code as parent_code,
      st_asgeojson(st_transform(s.geom_3857, 4326), ${DECIMALS}::int, 0)::json as geometry
    from open.unit_shape s
    join open.unit u on u.id = s.unit_id
    left join open.unit p on p.id = u.parent_id
    where u.tree_id = ${tree} and u.level = ${level} and s.band = ${FIGURE_UNIT_BAND}
    order by u.code`;
  return z.array(rowSchema).parse(rows);
}
