import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Polygon } from 'geojson';
import { inject } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../../api/database/database.ts';
import { T6_CLASSES } from '../../../geodata/light/road-class.ts';

/** Kilometres of the roads that T6 counts inside an area, by PostGIS on the ellipsoid, from a copy of the portal's data. */
export async function roadKmWithin(area: Polygon): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'thap-sang-km-'));
  await cp(inject('seededFolder'), folder, { recursive: true });
  const database = await openDatabase({ DATABASE_URL: undefined, DATABASE_READ_URLS: [], DATA_DIR: folder });
  try {
    const [row] = await database.sql`
      with area as (select st_setsrid(st_geomfromgeojson(${JSON.stringify(area)}), 4326) as geom)
      select sum(p.weight * st_length(st_intersection(p.geom, a.geom)::geography)) / 1000 as km
      from portal.light_piece p join area a on st_intersects(p.geom, a.geom)
      where p.road_class in ${database.sql([...T6_CLASSES])}`;
    return z.object({ km: z.coerce.number() }).parse(row).km;
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}
