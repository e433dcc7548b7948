import type { TransactionSql } from 'postgres';
import { loadProblem } from '../../geodata/load/load-problems.ts';
import type { ProblemList } from '../../geodata/load/problem-list.ts';
import { unitKindOf } from '../../geodata/load/unit-kind.ts';
import { foldKey } from '../../geodata/text/fold.ts';

export interface ParentRow {
  readonly level: 'province' | 'district';
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

type Named = {
  level: 'province' | 'district';
  code: string;
  names: string[];
  kind_text: string | null;
  known: boolean;
};

/** The parents that the staged units name; a parent neither known nor named well enough is a problem. */
export async function readDistricts(
  sql: TransactionSql,
  { tree, file }: { readonly tree: string; readonly file: string },
  problems: ProblemList,
): Promise<ParentRow[]> {
  const parents = await sql<Named[]>`
    select p.level, p.code, array_remove(array_agg(distinct p.name), null) as names, min(p.kind) as kind_text,
      exists (select from portal.unit u where u.tree_id = ${tree} and u.code = p.code and u.level = p.level) as known
    from (
      select 'district' as level, district_code as code, district_name as name, district_kind as kind from load_unit
      union all select 'province', province_code, province_name, null from load_unit
    ) p
    where p.code is not null group by p.level, p.code order by p.level, p.code`;
  return parents.flatMap(({ level, code, names, kind_text, known }) => {
    const where = { file, field: `${level}_code` };
    if (names.length > 1) {
      problems.add(loadProblem('parent_name_differs', { where, value: `${code}: ${names.join(', ')}` }));
    }
    const [name] = names;
    const kind = name === undefined ? null : unitKindOf(level, kind_text, name);
    if (name !== undefined && kind !== null) return [{ level, code, name, kind }];
    if (!known) problems.add(loadProblem('parent_unknown', { where, value: code, wanted: `${level}_name` }));
    return [];
  });
}

/** Makes the parents the file names, hangs the communes below them, and draws each as the union of its communes. */
export async function dissolveParents(
  sql: TransactionSql,
  { tree, source }: { readonly tree: string; readonly source: string },
  parents: readonly ParentRow[],
): Promise<void> {
  // A parent needs a border to exist: any of its communes stands in for it until the union is drawn below.
  for (const { level, code, name, kind } of parents) {
    await sql`
      insert into portal.unit (tree_id, code, level, kind, name, search_key, valid_from, valid_to, provisional_code,
        geom, area_m2, centre, boundary_source_id)
      select ${tree}, ${code}, ${level}, ${kind}, ${name}, ${foldKey(name)}, t.valid_from, t.valid_to,
        ${code.startsWith('tam-')}, l.geom, 0, st_pointonsurface(l.geom), ${source}::int8
      from portal.unit_tree t,
        (select geom from load_unit where ${code} in (district_code, province_code) limit 1) l
      where t.id = ${tree}
      on conflict (tree_id, code) do nothing`;
  }
  await sql`
    update portal.unit u set parent_id = coalesce(d.id, p.id)
    from load_unit l
    left join portal.unit d on d.tree_id = ${tree} and d.level = 'district' and d.code = l.district_code
    left join portal.unit p on p.tree_id = ${tree} and p.level = 'province' and p.code = l.province_code
    where u.tree_id = ${tree} and u.level = 'commune' and u.code = l.code and coalesce(d.id, p.id) is not null`;
  await sql`
    update portal.unit d set parent_id = p.id
    from (select distinct district_code, province_code from load_unit) l
    join portal.unit p on p.tree_id = ${tree} and p.level = 'province' and p.code = l.province_code
    where d.tree_id = ${tree} and d.level = 'district' and d.code = l.district_code`;
  for (const level of ['district', 'province'] as const) {
    await sql`
      update portal.unit p set geom = c.geom, area_m2 = st_area(c.geom::geography), centre = st_pointonsurface(c.geom),
        boundary_source_id = ${source}::int8
      from (
        select parent_id, st_multi(st_union(geom)) as geom from portal.unit
        where tree_id = ${tree} and parent_id is not null group by parent_id
      ) c
      where p.id = c.parent_id and p.tree_id = ${tree} and p.level = ${level}`;
  }
}
