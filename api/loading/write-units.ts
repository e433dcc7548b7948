import type { TransactionSql } from 'postgres';
import type { UnitLevel } from '../../geodata/load/unit-kind.ts';

/** Staged units into the tree: a known code keeps its row and gets the new border, so figures stay attached. */
export async function writeUnits(
  sql: TransactionSql,
  { level, tree, source }: { readonly level: UnitLevel; readonly tree: string; readonly source: string },
): Promise<{ units: number; replaced: number; added: number }> {
  const [known] = await sql<{ n: number }[]>`
    select count(*)::int as n from load_unit l join portal.unit u on u.tree_id = ${tree} and u.code = l.code`;
  const written = await sql`
    insert into portal.unit (tree_id, code, level, kind, name, search_key, parent_id, households, population, valid_from,
      valid_to, provisional_code, geom, area_m2, centre, boundary_source_id)
    select ${tree}, l.code, ${level}, l.kind, l.name, l.search_key, coalesce(d.id, p.id), l.households, l.population,
      t.valid_from, t.valid_to, l.provisional, l.geom, st_area(l.geom::geography), st_pointonsurface(l.geom),
      ${source}::int8
    from load_unit l
    join portal.unit_tree t on t.id = ${tree}
    left join portal.unit d on ${level === 'commune'} and d.tree_id = ${tree} and d.level = 'district' and d.code = l.district_code
    left join portal.unit p on ${level !== 'province'} and p.tree_id = ${tree} and p.level = 'province'
      and p.code = l.province_code
    on conflict (tree_id, code) do update set kind = excluded.kind, name = excluded.name,
      search_key = excluded.search_key, parent_id = coalesce(excluded.parent_id, unit.parent_id),
      households = coalesce(excluded.households, unit.households),
      population = coalesce(excluded.population, unit.population), geom = excluded.geom, area_m2 = excluded.area_m2,
      centre = excluded.centre, boundary_source_id = excluded.boundary_source_id`;
  const replaced = known?.n ?? 0;
  return { units: written.count, replaced, added: written.count - replaced };
}
