import type { MultiLineString, MultiPolygon, Point } from 'geojson';
import { kindOfOsmTags } from '../place/osm-place.ts';
import { isPlaceKind, PLACE_KINDS, type PlaceKind } from '../place/place-kind.ts';
import { foldKey } from '../text/fold.ts';
import { isDay } from '../time/day.ts';
import { type Checked, checkLines, checkPoint, checkPolygons, geometryType } from './check-geometry.ts';
import type { CoordinateSystem } from './crs.ts';
import { damagedText, type FieldChoices, type FieldId, fieldOf, textOf } from './fields.ts';
import { loadProblem } from './load-problems.ts';
import type { LoadProblem } from './problem-list.ts';
import type { SourceFeature } from './source-feature.ts';

/** A place as a file gives it, in the file's coordinate system. */
export interface PlaceRow {
  readonly feature: number;
  /** The id it bears from load to load. */
  readonly code: string;
  readonly kind: PlaceKind;
  readonly name: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** A school is often drawn as an area and a bridge as a line: the database takes the middle. */
  readonly shape: Point | MultiLineString | MultiPolygon;
}

export interface PointReading {
  readonly system: CoordinateSystem;
  readonly fields: FieldChoices;
}

/** The place of a feature; null and no problem: nothing this portal carries. */
export function parsePlace(
  { index, id, properties, geometry }: SourceFeature,
  { system, fields }: PointReading,
): { readonly row: PlaceRow | null; readonly problems: LoadProblem[] } {
  const own = textOf(properties, 'placeKind', fields);
  const kind = own === null ? kindOfOsmTags(properties) : kindOf(own);
  if (own === null && kind === null) return { row: null, problems: [] };
  const problems: LoadProblem[] = [];
  const problemAt = (
    code: Parameters<typeof loadProblem>[0],
    field: string,
    value?: string,
    wanted?: string,
  ) =>
    problems.push(
      loadProblem(code, {
        where: { feature: index, field },
        ...(value !== undefined && { value }),
        ...(wanted !== undefined && { wanted }),
      }),
    );
  const damaged = damagedText(properties);
  if (damaged !== null) problemAt('text_damaged', damaged);
  if (kind === null) {
    const { name } = fieldOf(properties, 'placeKind', fields);
    problemAt('place_kind_unknown', name, own ?? '', PLACE_KINDS.map((entry) => entry.id).join(', '));
  }
  const day = (field: FieldId) => {
    const text = textOf(properties, field, fields);
    if (text === null || isDay(text)) return text;
    problemAt('day_invalid', fieldOf(properties, field, fields).name, text, 'yyyy-mm-dd');
    return null;
  };
  const validFrom = day('validFrom');
  const validTo = day('validTo');
  if (validFrom !== null && validTo !== null && validTo <= validFrom) {
    problemAt('days_reversed', fieldOf(properties, 'validTo', fields).name, `${validFrom} … ${validTo}`);
  }
  const shape = shapeOf(geometry, system, index);
  if ('problems' in shape) problems.push(...shape.problems);
  if (problems.length > 0 || kind === null || 'problems' in shape) return { row: null, problems };
  return {
    row: {
      feature: index,
      code: codeOf(id, properties, fields, index),
      kind,
      name: textOf(properties, 'placeName', fields),
      validFrom,
      validTo,
      shape: shape.coordinates,
    },
    problems,
  };
}

/** The id a feature bears from load to load. */
export function codeOf(
  id: SourceFeature['id'],
  properties: SourceFeature['properties'],
  fields: FieldChoices,
  index: number,
): string {
  return id === null ? (textOf(properties, 'reference', fields) ?? `feature/${index}`) : String(id);
}

/** By id or by name in either language. */
function kindOf(text: string): PlaceKind | null {
  if (isPlaceKind(text)) return text;
  const key = foldKey(text);
  return PLACE_KINDS.find(({ name }) => foldKey(name.vi) === key || foldKey(name.en) === key)?.id ?? null;
}

function shapeOf(geometry: unknown, system: CoordinateSystem, feature: number): Checked<PlaceRow['shape']> {
  const type = geometryType(geometry);
  if (type === 'LineString' || type === 'MultiLineString') {
    const lines = checkLines(geometry, system, { feature });
    if ('problems' in lines) return lines;
    return { coordinates: { type: 'MultiLineString', coordinates: lines.coordinates } };
  }
  if (type === 'Polygon' || type === 'MultiPolygon') {
    const polygons = checkPolygons(geometry, system, { feature });
    if ('problems' in polygons) return polygons;
    return { coordinates: { type: 'MultiPolygon', coordinates: polygons.coordinates } };
  }
  const point = checkPoint(geometry, system, { feature });
  return 'problems' in point ? point : { coordinates: { type: 'Point', coordinates: point.coordinates } };
}
