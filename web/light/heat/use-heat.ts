import { useMemo } from 'react';
import type { UnitSummary } from '../../../geodata/contract/units.ts';
import { type DarkHeat, type DarkMeasure, darkHeat } from '../../../geodata/light/dark-heat.ts';
import type { HeatFacts } from '../../../geodata/light/heat-text.ts';
import type { LightScope } from '../use-light-scope.ts';
import type { LightSelection } from '../use-light-selection.ts';

export type Heat = DarkHeat & {
  readonly measure: DarkMeasure;
  readonly factsOf: (code: string) => Facts;
};
type Facts = HeatFacts & { readonly name: string; readonly districtCode: string | null };

const NOBODY = { name: '', districtName: null, districtCode: null, unlitKm: 0, unknownKm: 0 };

/** How dark the communes are, officially, on the day looked at; null when nobody asks, and while the figures are on the way. */
export function useHeat(
  { dark, isBudget, segment, heatMeasure }: LightSelection,
  { isArea, communes }: LightScope,
  units: readonly UnitSummary[],
): Heat | null {
  const measure = dark === 'heat' && !isBudget && segment === null && !isArea ? heatMeasure : null;
  return useMemo(() => {
    if (communes === undefined || measure === null) return null;
    const byCode = new Map(units.map((unit) => [unit.code, unit]));
    const facts = new Map(
      communes.units.map(({ code, name, km }): [string, Facts] => {
        const unit = byCode.get(code);
        return [
          code,
          {
            name,
            districtName: unit?.parentName ?? null,
            districtCode: unit?.parentCode ?? null,
            unlitKm: km.unlit,
            unknownKm: km.unknown,
          },
        ];
      }),
    );
    const known = communes.units.flatMap(({ code, km }) => {
      const unit = byCode.get(code);
      return unit === undefined ? [] : [{ code, km, areaKm2: unit.areaKm2, households: unit.households }];
    });
    return { ...darkHeat(known, measure), measure, factsOf: (code) => facts.get(code) ?? NOBODY };
  }, [communes, units, measure]);
}
