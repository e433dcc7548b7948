import type { Position } from 'geojson';
import { classOfHighway } from '../light/osm-class.ts';
import { claimOfLitTag, type LightClaim } from '../light/osm-light.ts';
import { isRoadClass, ROAD_CLASSES, type RoadClass } from '../light/road-class.ts';
import { foldKey } from '../text/fold.ts';
import { checkLines } from './check-geometry.ts';
import type { CoordinateSystem } from './crs.ts';
import { damagedText, type FieldChoices, fieldOf, textOf } from './fields.ts';
import { loadProblem } from './load-problems.ts';
import type { LoadProblem } from './problem-list.ts';
import type { SourceFeature } from './source-feature.ts';

/** A road as a file gives it, in the file's coordinate system. */
export interface RoadRow {
  readonly feature: number;
  /** The id it bears from load to load. */
  readonly code: string;
  readonly name: string | null;
  /** The class outside towns, and in a phường or thị trấn: OSM's residential streets depend on it. */
  readonly ruralClass: RoadClass;
  readonly urbanClass: RoadClass;
  readonly light: LightClaim;
  readonly line: Position[];
}

export interface RoadReading {
  readonly system: CoordinateSystem;
  readonly fields: FieldChoices;
}

/** The lines of a road (several for a MultiLineString); none and no problem: not a road this portal carries. */
export function parseRoad(
  { index, id, properties, geometry }: SourceFeature,
  { system, fields }: RoadReading,
): { readonly rows: RoadRow[]; readonly problems: LoadProblem[] } {
  const problems: LoadProblem[] = [];
  const classes = classesOf(properties, fields);
  if (classes === 'not_a_road') return { rows: [], problems };
  const damaged = damagedText(properties);
  if (damaged !== null)
    problems.push(loadProblem('text_damaged', { where: { feature: index, field: damaged } }));
  if ('problem' in classes)
    problems.push({ ...classes.problem, where: { ...classes.problem.where, feature: index } });
  const checked = checkLines(geometry, system, { feature: index });
  if ('problems' in checked) problems.push(...checked.problems);
  if (problems.length > 0 || 'problem' in classes || 'problems' in checked) return { rows: [], problems };

  const name = textOf(properties, 'roadName', fields);
  const code = id === null ? (textOf(properties, 'reference', fields) ?? `feature/${index}`) : String(id);
  const light = claimOfLitTag(textOf(properties, 'lit', fields));
  const lines = checked.coordinates;
  const rows = lines.map((line, part) => ({
    feature: index,
    code: lines.length === 1 ? code : `${code}#${part + 1}`,
    name,
    ...classes,
    light,
    line,
  }));
  return { rows, problems };
}

function classesOf(
  properties: Readonly<Record<string, unknown>>,
  fields: FieldChoices,
): { ruralClass: RoadClass; urbanClass: RoadClass } | { problem: LoadProblem } | 'not_a_road' {
  const highway = textOf(properties, 'highway', fields);
  const own = textOf(properties, 'roadClass', fields);
  if (fields.roadClass === undefined && highway !== null) {
    const ruralClass = classOfHighway(highway, 'xa');
    const urbanClass = classOfHighway(highway, 'phuong');
    return ruralClass === null || urbanClass === null ? 'not_a_road' : { ruralClass, urbanClass };
  }
  const found = own === null ? null : roadClassOf(own);
  if (found !== null) return { ruralClass: found, urbanClass: found };
  const field = fieldOf(
    properties,
    own === null && fields.roadClass === undefined ? 'highway' : 'roadClass',
    fields,
  ).name;
  const wanted = ROAD_CLASSES.map((entry) => entry.id).join(', ');
  return { problem: loadProblem('class_unknown', { where: { field }, value: own, wanted }) };
}

/** By id or by name in either language. */
function roadClassOf(text: string): RoadClass | null {
  const key = foldKey(text);
  if (isRoadClass(text)) return text;
  return ROAD_CLASSES.find(({ name }) => foldKey(name.vi) === key || foldKey(name.en) === key)?.id ?? null;
}
