import { useMemo } from 'react';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import { type Rank, rankAll } from '../../geodata/verdict/rank.ts';
import type { ProfileScope } from './profile-scope.ts';

export interface Ranks {
  /** Null: not ranked (no figure, or a stale one), or the tree has no districts. */
  readonly district: Rank | null;
  readonly province: Rank | null;
}

/** The ranks of the communes of a district, on every target, among themselves and in the province. */
export function useRanks(
  scope: ProfileScope,
  district: string | null,
): (target: TargetDefinition, code: string) => Ranks {
  return useMemo(() => {
    const inDistrict = new Set(
      scope.portal.communes.filter(({ parentCode }) => parentCode === district).map(({ code }) => code),
    );
    const isDistrict = scope.portal.districts.some(({ code }) => code === district);
    const ranks = new Map(
      scope.portal.targets.map((target) => {
        const all = [...scope.judgementsOf(target)];
        const near = isDistrict ? all.filter(([code]) => inDistrict.has(code)) : [];
        return [target.id, { province: rankAll(target.rule, all), district: rankAll(target.rule, near) }];
      }),
    );
    return (target, code) => ({
      district: ranks.get(target.id)?.district.get(code) ?? null,
      province: ranks.get(target.id)?.province.get(code) ?? null,
    });
  }, [scope, district]);
}
