import type { TransactionSql } from 'postgres';
import type { CoverageLevel, LightingCoverage } from '../../geodata/contract/lighting.ts';
import type { Level } from '../../geodata/contract/primitives.ts';
import { type Coverage, coverageOf } from '../../geodata/light/coverage.ts';
import type { RoadClass } from '../../geodata/light/road-class.ts';
import { readBlocks } from '../queries/blocks.ts';
import { partsOf, type RouteAmounts } from '../queries/lighting.ts';
import type { UnitTree } from '../queries/unit-tree.ts';

/** Database ids of the communes in a unit, itself included; undefined: the tree has no such unit. */
export function communesUnder(tree: UnitTree, code: string): number[] | undefined {
  const unit = tree.units.find((candidate) => candidate.code === code);
  if (unit === undefined) return undefined;
  return tree.units
    .filter((node) => node.level === 'commune' && tree.above(node, unit.level)?.id === unit.id)
    .map((node) => node.id);
}

/** What light is summed to: a unit or an emulation block, with the database ids of its communes. */
export interface CommuneGroup {
  readonly code: string;
  readonly name: string;
  readonly communes: ReadonlySet<number>;
}

/** What a level sums light to. */
export async function readGroups(
  sql: TransactionSql,
  tree: UnitTree,
  level: CoverageLevel,
  treeId: string,
): Promise<CommuneGroup[]> {
  return level === 'block' ? groupsOfBlocks(tree, await readBlocks(sql, treeId)) : groupsOfLevel(tree, level);
}

/** The units of a level of the tree as groups of their communes. */
function groupsOfLevel(tree: UnitTree, level: Level): CommuneGroup[] {
  const groups = new Map(
    tree.units
      .filter((unit) => unit.level === level)
      .map(({ id, code, name }) => [id, { code, name, communes: new Set<number>() }]),
  );
  for (const commune of tree.units) {
    if (commune.level !== 'commune') continue;
    groups.get(tree.above(commune, level)?.id ?? -1)?.communes.add(commune.id);
  }
  return [...groups.values()];
}

/** The emulation blocks as groups of their communes of the tree; a commune may belong to several. */
function groupsOfBlocks(
  tree: UnitTree,
  blocks: readonly { readonly code: string; readonly name: string; readonly communes: readonly string[] }[],
): CommuneGroup[] {
  const ids = new Map(
    tree.units.filter(({ level }) => level === 'commune').map(({ code, id }) => [code, id]),
  );
  return blocks.map(({ code, name, communes }) => ({
    code,
    name,
    communes: new Set(communes.flatMap((commune) => ids.get(commune) ?? [])),
  }));
}

interface Question {
  readonly tree: UnitTree;
  readonly amounts: readonly RouteAmounts[];
  readonly groups: readonly CommuneGroup[];
  readonly litShare: number;
  /** Given: each group is also told by class, in this order. */
  readonly byClass?: {
    readonly classes: readonly RoadClass[];
    readonly classOf: ReadonlyMap<number, RoadClass>;
  } | null;
}

type Told = Coverage & { byClass?: (Coverage & { class: RoadClass })[] };

/** Metres of the communes summed to groups, then divided: a route that crosses communes is one route above them. */
export function coverOf({
  tree,
  amounts,
  groups,
  litShare,
  byClass = null,
}: Question): Pick<LightingCoverage, 'units' | 'province' | 'outsideKm'> {
  const cover = (rows: readonly RouteAmounts[]): Told => {
    const whole = coverageOf(partsOf(rows), litShare);
    if (byClass === null) return whole;
    const { classes, classOf } = byClass;
    return {
      ...whole,
      byClass: classes.map((id) => ({
        class: id,
        ...coverageOf(partsOf(rows.filter(({ routeId }) => classOf.get(routeId) === id)), litShare),
      })),
    };
  };
  const inside: RouteAmounts[] = [];
  const byCommune = new Map<number, RouteAmounts[]>();
  let outsideM = 0;
  for (const row of amounts) {
    if (row.unitId === null || tree.byId(row.unitId) === null) {
      outsideM += row.litM + row.unlitM + row.unknownM;
      continue;
    }
    inside.push(row);
    const rows = byCommune.get(row.unitId);
    if (rows === undefined) byCommune.set(row.unitId, [row]);
    else rows.push(row);
  }
  return {
    units: groups.map(({ code, name, communes }) => ({
      code,
      name,
      ...cover([...communes].flatMap((id) => byCommune.get(id) ?? [])),
    })),
    province: cover(inside),
    outsideKm: outsideM / 1000,
  };
}
