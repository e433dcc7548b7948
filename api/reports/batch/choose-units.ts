import { compareNames } from '../../../geodata/text/collate.ts';
import { ApiProblem } from '../../errors.ts';
import type { UnitNode, UnitTree } from '../../queries/unit-tree.ts';
import { unknownUnit } from '../../routes/unknown.ts';

/** The communes of one district (null: the tree has none), which the reader leafs through together. */
export interface BatchGroup {
  readonly district: UnitNode | null;
  readonly codes: readonly string[];
}

export interface Batch {
  /** The district asked for, or the province: what the file is named after. */
  readonly of: UnitNode;
  readonly groups: readonly BatchGroup[];
}

function notADistrict(code: string): ApiProblem {
  return new ApiProblem('invalid-request', [
    {
      field: 'district',
      value: code,
      message: { vi: 'Không phải mã của một huyện', en: 'Not the code of a district' },
    },
  ]);
}

/** The communes of a district, or of the whole province by district: districts by code, communes by name. */
export function chooseUnits(tree: UnitTree, district: string | null): Batch {
  const province = tree.units.find(({ level }) => level === 'province');
  const of = district === null ? province : tree.units.find(({ code }) => code === district);
  if (of === undefined)
    throw district === null ? new ApiProblem('nothing-published') : unknownUnit('district', district);
  if (district !== null && of.level !== 'district') throw notADistrict(district);
  const groups = new Map<UnitNode | null, UnitNode[]>();
  for (const unit of tree.units) {
    if (unit.level !== 'commune') continue;
    const above = tree.above(unit, 'district');
    if (district !== null && above?.code !== district) continue;
    groups.set(above, [...(groups.get(above) ?? []), unit]);
  }
  const byName = (a: UnitNode, b: UnitNode) => compareNames(a.name, b.name) || (a.code < b.code ? -1 : 1);
  return {
    of,
    groups: [...groups]
      .sort(([a], [b]) => ((a?.code ?? '') < (b?.code ?? '') ? -1 : 1))
      .map(([above, units]) => ({ district: above, codes: units.sort(byName).map(({ code }) => code) })),
  };
}
