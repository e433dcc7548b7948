import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import type { EmulationBlock } from '../../geodata/contract/blocks.ts';

const blockRow = z
  .object({
    code: z.string(),
    name: z.string(),
    communes: z.array(z.string()),
    organisations: z.number().int().nullable(),
    organisations_below_three: z.boolean(),
  })
  .transform(
    ({ organisations, organisations_below_three, ...block }): EmulationBlock => ({
      ...block,
      organisations: organisations_below_three ? '<3' : organisations,
    }),
  );

/** Every emulation block with its communes of a tree, by code. */
export async function readBlocks(sql: TransactionSql, tree: string): Promise<EmulationBlock[]> {
  const rows = await sql`
    select b.code, b.name, b.organisations, b.organisations_below_three,
      coalesce((
        select json_agg(u.code order by u.code)
        from open.emulation_block_unit m join open.unit u on u.id = m.unit_id
        where m.block_id = b.id and u.tree_id = ${tree} and u.level = 'commune'), '[]'::json) as communes
    from open.emulation_block b
    order by b.code`;
  return z.array(blockRow).parse([...rows]);
}
