import type { TransactionSql } from 'postgres';
import type { SampleUnits } from '../../geodata/sample/sample-rows.ts';
import { foldKey } from '../../geodata/text/fold.ts';
import { inBatches } from './in-batches.ts';

export interface SeedTree {
  readonly id: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A tree and its units, parents before children. */
export async function seedUnits(
  sql: TransactionSql,
  units: SampleUnits,
  tree: SeedTree,
  source: string,
): Promise<void> {
  await sql`
    insert into portal.unit_tree (id, valid_from, valid_to) values (${tree.id}, ${tree.validFrom}, ${tree.validTo})`;
  for (const level of ['province', 'district', 'commune'] as const) {
    const rows = units
      .filter((unit) => unit.level === level)
      .map((unit) => ({
        code: unit.code,
        kind: unit.kind,
        name: unit.name,
        search_key: foldKey(unit.name),
        parent: unit.parentCode,
        households: unit.households,
        population: unit.population,
        lon: unit.centre[0],
        lat: unit.centre[1],
        geometry: JSON.stringify(unit.geometry),
      }));
    await inBatches(
      rows,
      (batch) => sql`
        insert into portal.unit (tree_id, code, level, kind, name, search_key, parent_id, households, population,
          valid_from, valid_to, geom, area_m2, centre, boundary_source_id)
        select ${tree.id}, r.code, ${level}, r.kind, r.name, r.search_key, p.id, r.households, r.population,
          ${tree.validFrom}, ${tree.validTo}::date, r.geom, st_area(r.geom::geography),
          case when st_contains(r.geom, r.centre) then r.centre else st_pointonsurface(r.geom) end, ${source}::int8
        from (
          select j.*, st_setsrid(st_geomfromgeojson(j.geometry), 4326) as geom,
            st_setsrid(st_makepoint(j.lon, j.lat), 4326) as centre
          from jsonb_to_recordset(${sql.json(batch)}::jsonb) as j(code text, kind text, name text, search_key text,
            parent text, households int, population int, lon float8, lat float8, geometry text)
        ) r
        left join portal.unit p on p.tree_id = ${tree.id} and p.code = r.parent`,
    );
  }
}
