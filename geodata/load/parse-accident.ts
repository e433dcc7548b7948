import type { Point } from 'geojson';
import { isDay } from '../time/day.ts';
import { checkPoint } from './check-geometry.ts';
import { countOf, damagedText, fieldOf, textOf } from './fields.ts';
import { loadProblem } from './load-problems.ts';
import { codeOf, type PointReading } from './parse-place.ts';
import type { LoadProblem } from './problem-list.ts';
import type { SourceFeature } from './source-feature.ts';

/** Accidents of one place and day as a file gives them, in the file's coordinate system. */
export interface AccidentRow {
  readonly feature: number;
  readonly code: string;
  readonly day: string;
  readonly cases: number;
  /** Code of the road segment; null: only the point is known. */
  readonly segment: string | null;
  readonly shape: Point | null;
}

/** The accidents of a feature: a day that exists, one case or more, and a point or a segment. */
export function parseAccident(
  { index, id, properties, geometry }: SourceFeature,
  { system, fields }: PointReading,
): { readonly row: AccidentRow | null; readonly problems: LoadProblem[] } {
  const problems: LoadProblem[] = [];
  const damaged = damagedText(properties);
  if (damaged !== null) {
    problems.push(loadProblem('text_damaged', { where: { feature: index, field: damaged } }));
  }
  const day = textOf(properties, 'day', fields);
  if (day === null || !isDay(day)) {
    const field = fieldOf(properties, 'day', fields).name;
    problems.push(
      loadProblem('day_invalid', { where: { feature: index, field }, value: day, wanted: 'yyyy-mm-dd' }),
    );
  }
  const cases = countOf(properties, 'cases', fields, index, problems) ?? 1;
  if (cases < 1) {
    const field = fieldOf(properties, 'cases', fields).name;
    problems.push(
      loadProblem('count_invalid', { where: { feature: index, field }, value: cases, wanted: '≥ 1' }),
    );
  }
  const segment = textOf(properties, 'segment', fields);
  const point =
    geometry === null && segment !== null ? null : checkPoint(geometry, system, { feature: index });
  if (point !== null && 'problems' in point) problems.push(...point.problems);
  if (problems.length > 0 || day === null || (point !== null && 'problems' in point)) {
    return { row: null, problems };
  }
  const shape: Point | null = point === null ? null : { type: 'Point', coordinates: point.coordinates };
  return {
    row: { feature: index, code: codeOf(id, properties, fields, index), day, cases, segment, shape },
    problems,
  };
}
