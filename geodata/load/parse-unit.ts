import type { Position } from 'geojson';
import { foldKey } from '../text/fold.ts';
import { checkPolygons } from './check-geometry.ts';
import type { CoordinateSystem } from './crs.ts';
import { countOf, damagedText, type FieldChoices, fieldOf, textOf } from './fields.ts';
import { loadProblem } from './load-problems.ts';
import type { LoadProblem } from './problem-list.ts';
import type { SourceFeature } from './source-feature.ts';
import { type UnitKind, type UnitLevel, unitKindOf } from './unit-kind.ts';

/** A unit as a file gives it, in the file's coordinate system. */
export interface UnitRow {
  readonly feature: number | string;
  readonly code: string;
  readonly provisional: boolean;
  readonly name: string;
  readonly kind: UnitKind;
  readonly districtCode: string | null;
  readonly districtName: string | null;
  readonly districtKind: string | null;
  readonly provinceCode: string | null;
  readonly provinceName: string | null;
  /** null: the file does not say. */
  readonly households: number | null;
  readonly population: number | null;
  readonly polygons: Position[][][];
}

export interface UnitReading {
  readonly level: UnitLevel;
  readonly system: CoordinateSystem;
  readonly fields: FieldChoices;
  /** What to do with a unit without a code: refuse it, or make up a code that stays the same at the next load. */
  readonly missingCode: 'error' | 'provisional';
}

/** A unit, and every problem of the feature; null: it cannot be used. */
export function parseUnit(
  { index, properties, geometry }: SourceFeature,
  { level, system, fields, missingCode }: UnitReading,
): { readonly row: UnitRow | null; readonly problems: LoadProblem[] } {
  const problems: LoadProblem[] = [];
  const text = (field: Parameters<typeof textOf>[1]) => textOf(properties, field, fields);
  const place = (field: Parameters<typeof textOf>[1]) => ({
    feature: index,
    field: fieldOf(properties, field, fields).name,
  });
  const damaged = damagedText(properties);
  if (damaged !== null)
    problems.push(loadProblem('text_damaged', { where: { feature: index, field: damaged } }));
  const name = text('name');
  if (name === null) problems.push(loadProblem('name_missing', { where: place('name') }));
  const kind = unitKindOf(level, text('kind'), name);
  if (kind === null && name !== null) {
    problems.push(
      loadProblem('kind_unknown', {
        where: place('kind'),
        value: text('kind') ?? name,
        wanted: 'xã, phường, thị trấn …',
      }),
    );
  }
  const households = countOf(properties, 'households', fields, index, problems);
  const population = countOf(properties, 'population', fields, index, problems);
  let code = text('code');
  const provisional = code === null && missingCode === 'provisional';
  if (code === null && name !== null) {
    code = provisionalCode([text('districtCode') ?? text('districtName'), name]);
    const found = provisional ? 'code_provisional' : 'code_missing';
    problems.push(
      loadProblem(found, { where: place('code'), value: name, ...(provisional && { wanted: code }) }),
    );
  }
  const checked = checkPolygons(geometry, system, { feature: index });
  if ('problems' in checked) problems.push(...checked.problems);
  if (name === null || kind === null || code === null || 'problems' in checked)
    return { row: null, problems };
  const row: UnitRow = {
    feature: index,
    code,
    provisional,
    name,
    kind,
    districtCode:
      text('districtCode') ?? (missingCode === 'provisional' ? madeUpDistrict(text('districtName')) : null),
    districtName: text('districtName'),
    districtKind: text('districtKind'),
    provinceCode: text('provinceCode'),
    provinceName: text('provinceName'),
    households,
    population,
    polygons: checked.coordinates,
  };
  return { row, problems };
}

function madeUpDistrict(name: string | null): string | null {
  return name === null ? null : provisionalCode([name]);
}

/** "tam" (tạm: for the time being) and the names, so that the next load finds the same unit. */
function provisionalCode(names: readonly (string | null)[]): string {
  return `tam-${names.map((name) => foldKey(name ?? '').replaceAll(' ', '-')).join('-')}`;
}
