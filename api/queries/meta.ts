import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { metaSchema } from '../../geodata/contract/meta.ts';
import { bboxSchema } from '../../geodata/contract/primitives.ts';
import type { Edition } from './edition.ts';

const rowSchema = z.object({
  province: z.object({ code: z.string(), name: z.string(), bounds: bboxSchema }).nullable(),
  plans: metaSchema.shape.plans,
  trees: metaSchema.shape.trees,
  sources: z.array(z.object({ kind: z.string(), attribution: z.string(), generated: z.boolean() })),
  borders_generated: z.boolean(),
});

/** What stands still between publications, in one query; `province` is null while the tree has none. */
export async function readMeta(sql: TransactionSql, { plan, tree }: Edition) {
  const [row] = await sql`
    select
      (select json_build_object('code', u.code, 'name', u.name, 'bounds',
          json_build_array(st_xmin(u.geom), st_ymin(u.geom), st_xmax(u.geom), st_ymax(u.geom)))
        from open.unit u where u.tree_id = ${tree} and u.level = 'province'
        order by u.code = ${plan.province} desc, u.code limit 1) as province,
      (select coalesce(json_agg(json_build_object('id', p.id, 'number', p.number, 'title', p.definition -> 'title',
          'starts', p.starts, 'deadline', p.deadline,
          'illustrative', coalesce(p.definition -> 'illustrative', 'false'))
          order by p.starts, p.id), '[]') from open.plan p) as plans,
      (select coalesce(json_agg(json_build_object('id', t.id, 'validFrom', t.valid_from, 'validTo', t.valid_to,
          'hasDistricts', exists (select from open.unit u where u.tree_id = t.id and u.level = 'district'))
          order by t.valid_from, t.id), '[]') from open.unit_tree t) as trees,
      (select coalesce(json_agg(json_build_object('kind', s.kind, 'attribution', s.attribution,
          'generated', s.generated) order by s.id), '[]') from open.source s) as sources,
      (select coalesce(bool_or(u.generated_boundary), false)
        from open.unit u where u.tree_id = ${tree}) as borders_generated`;
  return rowSchema.parse(row);
}
