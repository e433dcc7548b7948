import type { Sql } from 'postgres';
import { SelfTestFailed } from '../errors.ts';

const wanted = { engine: 'PGlite 0.5.8', postgis: '3.6.2' };

// A bow tie: its ring crosses itself, so GEOS throws.
const bowTie = "st_geomfromtext('POLYGON((0 0,2 2,2 0,0 2,0 0))')";

/**
 * Proves at each start that this is the engine the guards were written for: exact versions, a spatial answer, and an
 * exception of GEOS that arrives as an error. PostGIS is created when absent. Throws SelfTestFailed.
 */
export async function selfTest(sql: Sql): Promise<{ postgis: string }> {
  await sql`create extension if not exists postgis`;
  const [row] = await sql<{ version: string; postgis: string; area: number }[]>`
    select version(), postgis_lib_version() as postgis,
      st_area(st_intersection(st_makeenvelope(0, 0, 2, 2), st_makeenvelope(1, 1, 3, 3))) as area`;
  const version = row?.version ?? 'nothing';
  if (!version.includes(`(${wanted.engine})`)) {
    throw new SelfTestFailed(`The embedded engine is ${version}; wanted: ${wanted.engine}.`);
  }
  if (row?.postgis !== wanted.postgis) {
    throw new SelfTestFailed(`The embedded PostGIS is ${row?.postgis}; wanted: ${wanted.postgis}.`);
  }
  if (row.area !== 1) {
    throw new SelfTestFailed(`The embedded PostGIS computes ${row.area} for an area of 1.`);
  }
  const swallowed = await sql`select st_intersection(${sql.unsafe(bowTie)}, ${sql.unsafe(bowTie)})`.then(
    () => true,
    () => false,
  );
  if (swallowed) {
    throw new SelfTestFailed('The embedded PostGIS lost an error that it should have reported.');
  }
  return { postgis: row.postgis };
}
