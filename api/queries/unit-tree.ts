import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import type { Level } from '../../geodata/contract/primitives.ts';

const nodeRow = z.object({
  id: z.coerce.number().int(),
  code: z.string(),
  name: z.string(),
  level: z.enum(['province', 'district', 'commune']),
  parent_id: z.coerce.number().int().nullable(),
});
export type UnitNode = z.infer<typeof nodeRow>;

/** Names and places in the tree, without geometry. */
export interface UnitTree {
  /** By code. */
  readonly units: readonly UnitNode[];
  /** The unit of a level that holds this one (itself on its own level); null: the tree has none there. */
  above(unit: UnitNode, level: Level): UnitNode | null;
  byId(id: number): UnitNode | null;
}

export async function readUnitTree(sql: TransactionSql, tree: string): Promise<UnitTree> {
  const units = z
    .array(nodeRow)
    .parse(
      await sql`select id, code, name, level, parent_id from open.unit where tree_id = ${tree} order by code`,
    );
  const ids = new Map(units.map((unit) => [unit.id, unit]));
  const byId = (id: number) => ids.get(id) ?? null;
  const above = (unit: UnitNode, level: Level): UnitNode | null => {
    let at: UnitNode | null = unit;
    while (at !== null && at.level !== level) at = at.parent_id === null ? null : byId(at.parent_id);
    return at;
  };
  return { units, above, byId };
}
