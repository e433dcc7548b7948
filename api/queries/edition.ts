import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { type Plan, planSchema } from '../../geodata/plan/plan.ts';
import { ApiProblem } from '../errors.ts';

/** What a request is answered from: the plan in force, the unit tree of the last publication, its number. */
export interface Edition {
  readonly dataVersion: number;
  /** Without its restricted targets: nothing built on it can name one. */
  readonly plan: Plan;
  readonly tree: string;
}

const rowSchema = z.object({
  data_version: z.coerce.number().int(),
  definition: planSchema.nullable(),
  tree_id: z.string().nullable(),
});

/** The plan as the public may see it; every plan has at least one open target. */
export function openPlan(plan: Plan): Plan {
  return { ...plan, targets: plan.targets.filter((target) => !target.restricted) };
}

/**
 * Reads the edition in force. Before the first publication the tree is the one that holds units and covers the
 * plan's start. Throws ApiProblem `nothing-published` while the database has no plan or no units.
 */
export async function readEdition(sql: TransactionSql): Promise<Edition> {
  const [row] = await sql`
    with plan as (
      select definition, starts from open.plan order by starts desc, id limit 1
    ), published as (
      select data_version, tree_id from open.publication order by data_version desc limit 1
    )
    select coalesce((select data_version from published), 0) as data_version,
      (select definition from plan) as definition,
      coalesce((select tree_id from published), (
        select t.id from open.unit_tree t
        where exists (select from open.unit u where u.tree_id = t.id)
        order by (t.valid_from <= (select starts from plan)
          and coalesce(t.valid_to > (select starts from plan), true)) desc, t.valid_from desc, t.id
        limit 1)) as tree_id`;
  const { data_version: dataVersion, definition, tree_id: tree } = rowSchema.parse(row);
  if (definition === null || tree === null) throw new ApiProblem('nothing-published');
  return { dataVersion, plan: openPlan(definition), tree };
}
