import type { TransactionSql } from 'postgres';

/**
 * The tree by which roads are cut: the one in force when the current plan starts, else the newest; null while no
 * tree has communes.
 */
export async function publishedTree(sql: TransactionSql): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`
    with plan as (select starts from portal.plan order by starts desc limit 1)
    select t.id
    from portal.unit_tree t left join plan on true
    where exists (select from portal.unit u where u.tree_id = t.id and u.level = 'commune')
    order by (t.valid_from <= plan.starts and (t.valid_to is null or t.valid_to > plan.starts)) desc nulls last,
      t.valid_from desc
    limit 1`;
  return row?.id ?? null;
}
