import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { type Plan, planSchema, type TargetDefinition } from '../../geodata/plan/plan.ts';
import { ApiProblem } from '../errors.ts';

/** What a request is answered from: a plan, the unit tree of the last publication, its number. */
export interface Edition {
  readonly dataVersion: number;
  /** As the caller may see it: without `seesAll` it has no restricted target, and nothing built on it can name one. */
  readonly plan: Plan;
  /** Targets of the plan that the caller may not see. */
  readonly withheld: readonly TargetDefinition[];
  readonly tree: string;
  /** The database lets the caller read the tables themselves, restricted targets included. */
  readonly seesAll: boolean;
  /** Code of the district outside of which the caller sees no more than the public; null: there is none. */
  readonly district: string | null;
}

export interface EditionOptions {
  /** Id of a plan; the one in force when not given. */
  readonly plan?: string | undefined;
}

const rowSchema = z.object({
  data_version: z.coerce.number().int(),
  definition: planSchema.nullable(),
  plans: z.array(z.string()),
  tree_id: z.string().nullable(),
  sees_all: z.boolean(),
  district: z.string().nullable(),
});

/**
 * Reads the edition in force, or that of another plan. In force is the newest plan that is no illustration and has
 * figures. Before the first publication the tree is the one that holds units and covers the plan's start. Throws
 * ApiProblem `nothing-published` while the database has no plan or no units, `unknown-plan` for a plan it has not.
 */
export async function readEdition(sql: TransactionSql, { plan }: EditionOptions = {}): Promise<Edition> {
  const [row] = await sql`
    with plan as (
      select p.id, p.definition, p.starts from open.plan p
      where ${plan ?? null}::text is null or p.id = ${plan ?? null}
      order by coalesce((p.definition -> 'illustrative')::boolean, false),
        exists (select from open.figure f where f.plan_id = p.id) desc, p.starts desc, p.id
      limit 1
    ), published as (
      select data_version, tree_id from open.publication order by data_version desc limit 1
    )
    select coalesce((select data_version from published), 0) as data_version,
      (select definition from plan) as definition,
      (select coalesce(json_agg(p.id order by p.starts, p.id), '[]') from open.plan p) as plans,
      coalesce((select tree_id from published), (
        select t.id from open.unit_tree t
        where exists (select from open.unit u where u.tree_id = t.id)
        order by (t.valid_from <= (select starts from plan)
          and coalesce(t.valid_to > (select starts from plan), true)) desc, t.valid_from desc, t.id
        limit 1)) as tree_id,
      has_schema_privilege(current_user, 'portal', 'usage') as sees_all,
      nullif(current_setting('portal.district', true), '') as district`;
  const {
    data_version: dataVersion,
    definition,
    plans,
    tree_id: tree,
    sees_all: seesAll,
    district,
  } = rowSchema.parse(row);
  if (plan !== undefined && definition === null && plans.length > 0) throw unknownPlan(plan, plans);
  if (definition === null || tree === null) throw new ApiProblem('nothing-published');
  const isSeen = (target: TargetDefinition) => seesAll || !target.restricted;
  return {
    dataVersion,
    plan: { ...definition, targets: definition.targets.filter(isSeen) },
    withheld: definition.targets.filter((target) => !isSeen(target)),
    tree,
    seesAll,
    district,
  };
}

function unknownPlan(id: string, plans: readonly string[]): ApiProblem {
  return new ApiProblem('unknown-plan', [
    {
      field: 'plan',
      value: id,
      wanted: plans.join(', '),
      message: { vi: 'Cổng này không có kế hoạch mang mã đó', en: 'This portal has no plan of this id' },
    },
  ]);
}
