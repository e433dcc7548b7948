import type { Feature, FeatureCollection, Point } from 'geojson';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import { shortUnitName } from '../../geodata/text/short-unit-name.ts';

export interface UnitLabel {
  readonly code: string;
  readonly text: string;
  readonly level: UnitSummary['level'];
}

/** One point per unit to hang its name on; `note` adds a second line, such as "7/10". */
export function labelPoints(
  units: readonly UnitSummary[],
  note: (unit: UnitSummary) => string | null = () => null,
): FeatureCollection<Point, UnitLabel> {
  const features = units.map((unit): Feature<Point, UnitLabel> => {
    const second = note(unit);
    const name = shortUnitName(unit);
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...unit.centre] },
      properties: {
        code: unit.code,
        level: unit.level,
        text: second === null ? name : `${name}\n${second}`,
      },
    };
  });
  return { type: 'FeatureCollection', features };
}
