import type { TransactionSql } from 'postgres';
import { loadProblem } from '../../geodata/load/load-problems.ts';
import type { ProblemList } from '../../geodata/load/problem-list.ts';
import { publishedTree } from '../database/publish/tree.ts';

type Row = { readonly feature: number; readonly code: string };

/** What only the whole staged file of points (`load_point`) can tell; rows without a point are asked nothing. */
export async function checkPoints(sql: TransactionSql, problems: ProblemList, file: string): Promise<void> {
  const tree = await publishedTree(sql);
  if (tree === null) return problems.add(loadProblem('no_communes', { where: { file } }));
  await sql`create index on load_point using gist (geom)`;
  const twice = await sql<Row[]>`
    select feature, code from load_point
    where code in (select code from load_point group by code having count(*) > 1) order by feature`;
  problems.add(
    ...twice.map(({ feature, code }) =>
      loadProblem('reference_duplicate', { where: { file, feature, field: 'id' }, value: code }),
    ),
  );
  const outside = await sql<Row[]>`
    select p.feature, p.code from load_point p
    where p.geom is not null and not exists (
      select from portal.unit u where u.tree_id = ${tree} and u.level = 'commune' and st_intersects(u.geom, p.geom))
    order by p.feature`;
  const [all] = await sql<{ n: number }[]>`select count(geom)::int as n from load_point`;
  const total = all?.n ?? 0;
  if (outside.length * 2 > total) {
    const value = `${outside.length} / ${total}`;
    return problems.add(loadProblem('points_outside_province', { where: { file }, value, wanted: '≤ 1/2' }));
  }
  problems.add(
    ...outside.map(({ feature, code }) =>
      loadProblem('point_outside_communes', { where: { file, feature }, value: code }),
    ),
  );
}
