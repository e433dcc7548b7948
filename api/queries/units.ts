import type { PendingQuery, Row, TransactionSql } from 'postgres';
import { z } from 'zod';
import type { Level } from '../../geodata/contract/primitives.ts';
import { type UnitProfile, type UnitSummary, unitKindSchema } from '../../geodata/contract/units.ts';

const summaryRow = z
  .object({
    id: z.coerce.number().int(),
    code: z.string(),
    name: z.string(),
    search_key: z.string(),
    kind: unitKindSchema,
    level: z.enum(['province', 'district', 'commune']),
    parent_code: z.string().nullable(),
    parent_name: z.string().nullable(),
    households: z.number().int().nullable(),
    population: z.number().int().nullable(),
    area_m2: z.number(),
    centre: z.tuple([z.number(), z.number()]),
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    generated_boundary: z.boolean(),
  })
  .transform((row) => ({
    id: row.id,
    searchKey: row.search_key,
    summary: {
      code: row.code,
      name: row.name,
      kind: row.kind,
      level: row.level,
      parentCode: row.parent_code,
      parentName: row.parent_name,
      households: row.households,
      population: row.population,
      areaKm2: row.area_m2 / 1e6,
      centre: row.centre,
      bbox: row.bbox,
      generatedBoundary: row.generated_boundary,
    } satisfies UnitSummary,
  }));
export type UnitRow = z.output<typeof summaryRow>;

function summaryColumns(sql: TransactionSql): PendingQuery<Row[]> {
  return sql`u.id, u.code, u.name, u.search_key, u.kind, u.level, p.code as parent_code, p.name as parent_name,
    u.households, u.population, u.area_m2, json_build_array(st_x(u.centre), st_y(u.centre)) as centre,
    
    json_build_array(st_xmin(u.geom), st_ymin(u.geom), st_xmax(u.geom), st_ymax(u.geom)) as bbox, u.generated_boundary`;
}

/** Every unit of a level (or of all levels), by code. */
export async function readUnits(sql: TransactionSql, tree: string, level: Level | null): Promise<UnitRow[]> {
  const rows = await sql`
    select ${summaryColumns(sql)}
    from open.unit u left join open.unit p on p.id = u.parent_id
    where u.tree_id = ${tree} ${level === null ? sql`` : sql`and u.level = ${level}`}
    order by u.code`;
  return z.array(summaryRow).parse(rows);
}

const registerRow = z.object({
  residential_areas: z.number().int(),
  organisations: z.number().int(),
  models: z.number().int().nullable(),
  models_below_three: z.boolean(),
  boundary_source: z.string(),
});
const ancestorRow = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(['province', 'district', 'commune']),
});

/** One unit with its register and the units above it, the highest first; null when the tree has none. */
export async function readUnitProfile(
  sql: TransactionSql,
  tree: string,
  code: string,
): Promise<Omit<UnitProfile, 'tree'> | null> {
  const [unit] = z.array(summaryRow).parse(
    await sql`
      select ${summaryColumns(sql)}
      from open.unit u left join open.unit p on p.id = u.parent_id
      where u.tree_id = ${tree} and u.code = ${code}`,
  );
  if (unit === undefined) return null;
  const [registers, ancestors] = await Promise.all([
    sql`
      with recursive below as (
        select id from open.unit where id = ${unit.id}
        union all select u.id from open.unit u join below b on u.parent_id = b.id
      )
      select coalesce(sum(r.residential_areas), 0)::int as residential_areas,
        coalesce(sum(r.organisations), 0)::int as organisations,
        case when bool_and(r.models is not null) then sum(r.models)::int end as models,
        coalesce(bool_or(r.models_below_three), true) as models_below_three,
        (select boundary_source from open.unit where id = ${unit.id}) as boundary_source
      from open.unit_register r
      where r.unit_id in (
        select b.id from below b where not exists (select from open.unit c where c.parent_id = b.id))`,
    sql`
      with recursive above as (
        select id, parent_id, code, name, level, 0 as height from open.unit where id = ${unit.id}
        union all
        select u.id, u.parent_id, u.code, u.name, u.level, a.height + 1
        from open.unit u join above a on u.id = a.parent_id
      )
      select code, name, level from above where height > 0 order by height desc`,
  ]);
  const register = registerRow.parse(registers[0]);
  return {
    ...unit.summary,
    ancestors: z.array(ancestorRow).parse([...ancestors]),
    residentialAreas: register.residential_areas,
    organisations: register.organisations,
    models:
      register.models ?? (unit.summary.level === 'commune' && register.models_below_three ? '<3' : null),
    boundarySource: register.boundary_source,
  };
}
