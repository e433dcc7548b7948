import type { LightingCoverage } from '../../geodata/contract/lighting.ts';
import type { Level } from '../../geodata/contract/primitives.ts';
import { coverageOf } from '../../geodata/light/coverage.ts';
import { partsOf, type RouteAmounts } from '../queries/lighting.ts';
import type { UnitNode, UnitTree } from '../queries/unit-tree.ts';

/** Database ids of the communes in a unit, itself included; undefined: the tree has no such unit. */
export function communesUnder(tree: UnitTree, code: string): number[] | undefined {
  const unit = tree.units.find((candidate) => candidate.code === code);
  if (unit === undefined) return undefined;
  return tree.units
    .filter((node) => node.level === 'commune' && tree.above(node, unit.level)?.id === unit.id)
    .map((node) => node.id);
}

interface Question {
  readonly tree: UnitTree;
  readonly amounts: readonly RouteAmounts[];
  readonly level: Level;
  readonly litShare: number;
}

/** Metres of the communes summed to the units of a level, then divided: a route that crosses communes is one route above them. */
export function coverOf({
  tree,
  amounts,
  level,
  litShare,
}: Question): Pick<LightingCoverage, 'units' | 'province' | 'outsideKm'> {
  const cover = (rows: Iterable<RouteAmounts>) => coverageOf(partsOf(rows), litShare);
  const inside: RouteAmounts[] = [];
  const byUnit = new Map<UnitNode, RouteAmounts[]>(
    tree.units.filter((unit) => unit.level === level).map((unit) => [unit, []]),
  );
  let outsideM = 0;
  for (const row of amounts) {
    const commune = row.unitId === null ? null : tree.byId(row.unitId);
    if (commune === null) {
      outsideM += row.litM + row.unlitM + row.unknownM;
      continue;
    }
    inside.push(row);
    const unit = tree.above(commune, level);
    if (unit !== null) byUnit.get(unit)?.push(row);
  }
  return {
    units: [...byUnit].map(([{ code, name }, rows]) => ({ code, name, ...cover(rows) })),
    province: cover(inside),
    outsideKm: outsideM / 1000,
  };
}
