import type { TransactionSql } from 'postgres';
import { loadProblem } from '../../geodata/load/load-problems.ts';
import type { ProblemList } from '../../geodata/load/problem-list.ts';
import { publishedTree } from '../database/publish/tree.ts';

type Row = { readonly feature: number; readonly code: string };

/** Finds each staged road's commune and class, and what only the whole file can tell. */
export async function checkRoads(sql: TransactionSql, problems: ProblemList, file: string): Promise<void> {
  const tree = await publishedTree(sql);
  if (tree === null) return problems.add(loadProblem('no_communes', { where: { file } }));
  await sql`analyze load_road`;
  await sql`
    update load_road set road_class = rural_class, middle = st_lineinterpolatepoint(geom, 0.5)`;
  await sql`create index on load_road using gist (middle)`;
  await sql`create index on load_road using gist (geom)`;
  // The units are the outer loop ("offset 0"), so that each polygon is prepared once.
  await sql`
    update load_road r set unit_id = f.unit_id,
      road_class = case when f.kind in ('phuong', 'thi_tran') then r.urban_class else r.rural_class end
    from (
      select distinct on (l.code) l.code, u.id as unit_id, u.kind
      from (select id, code, kind, geom from portal.unit where tree_id = ${tree} and level = 'commune') u
      cross join lateral (select code from load_road where st_intersects(u.geom, middle) offset 0) l
      order by l.code, u.code
    ) f
    where f.code = r.code`;
  const twice = await sql<Row[]>`
    select r.feature, r.code from load_road r
    where r.code in (select code from load_road group by code having count(*) > 1) order by r.feature`;
  problems.add(
    ...twice.map(({ feature, code }) =>
      loadProblem('reference_duplicate', { where: { file, feature, field: 'id' }, value: code }),
    ),
  );
  const outside = await sql<Row[]>`
    select r.feature, r.code from load_road r
    where r.unit_id is null and not exists (
      select from portal.unit u where u.tree_id = ${tree} and u.level = 'commune' and st_intersects(u.geom, r.geom))
    order by r.feature`;
  const [all] = await sql<{ n: number }[]>`select count(*)::int as n from load_road`;
  const total = all?.n ?? 0;
  if (outside.length * 2 > total) {
    const value = `${outside.length} / ${total}`;
    return problems.add(loadProblem('roads_outside_province', { where: { file }, value, wanted: '≤ 1/2' }));
  }
  problems.add(
    ...outside.map(({ feature, code }) =>
      loadProblem('road_outside_communes', { where: { file, feature }, value: code }),
    ),
  );
}
