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
    update load_road r set unit_id = f.unit_id, road_class = f.road_class
    from (
      select distinct on (l.ctid) l.ctid as row, u.id as unit_id,
        case when u.kind in ('phuong', 'thi_tran') then l.urban_class else l.rural_class end as road_class
      from load_road l
      left join portal.unit u on u.tree_id = ${tree} and u.level = 'commune'
        and st_intersects(u.geom, st_lineinterpolatepoint(l.geom, 0.5))
      order by l.ctid, u.code
    ) f
    where f.row = r.ctid`;
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
