import { z } from 'zod';
import { TILE_BUFFER, TILE_EXTENT } from './tile-address.ts';
import type { TileEncoder } from './tile-encoder.ts';

const rowSchema = z.object({ mvt: z.instanceof(Uint8Array) });

/** ST_AsMVT: the server cuts, snaps and packs. */
export const encodeInPostgis: TileEncoder = async (sql, layer, tile, tree) => {
  const { columns, rows } = layer.read(sql, tile, tree);
  const [row] = await sql`
    select st_asmvt(feature, ${layer.id}, ${TILE_EXTENT}::int, 'geom', 'id') as mvt
    from (
      select id, ${columns},
        st_asmvtgeom(geom_3857, st_tileenvelope(${tile.z}::int, ${tile.x}::int, ${tile.y}::int),
          ${TILE_EXTENT}::int, ${TILE_BUFFER}::int, true) as geom
      from (${rows}) as row
      order by id
    ) as feature`;
  return rowSchema.parse(row).mvt;
};
