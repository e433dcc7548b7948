import type { Position } from 'geojson';
import type { CoordinateSystem } from './crs.ts';
import { loadProblem, shown } from './load-problems.ts';
import type { LoadProblem } from './problem-list.ts';

/** Coordinates of a geometry as parts of rings (polygons) or lines, or what keeps it from being used. */
export type Checked<T> = { readonly coordinates: T } | { readonly problems: LoadProblem[] };

type Where = { readonly feature: number | string };

/** A Polygon or MultiPolygon in `system`; problems are of its first bad coordinate, the database looks at the rest. */
export function checkPolygons(
  geometry: unknown,
  system: CoordinateSystem,
  where: Where,
): Checked<Position[][][]> {
  const found = partsOf(geometry, { Polygon: 2, MultiPolygon: 3 }, where);
  if ('problems' in found) return found;
  const polygons: Position[][][] = [];
  for (const part of found.parts) {
    const rings: Position[][] = [];
    for (const ring of listOf(part)) {
      const positions = positionsOf(ring, system, where);
      if ('problems' in positions) return positions;
      if (positions.coordinates.length < 4) return tooFew(positions.coordinates.length, '≥ 4', where);
      const [first, last] = [positions.coordinates[0], positions.coordinates.at(-1)];
      if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
        const value = `${shown(first)} … ${shown(last)}`;
        return bad(loadProblem('geometry_invalid', { where: field(where), value, wanted: 'closed ring' }));
      }
      rings.push(positions.coordinates);
    }
    if (rings.length === 0) return bad(loadProblem('geometry_missing', { where: field(where) }));
    polygons.push(rings);
  }
  return { coordinates: polygons };
}

/** A LineString or MultiLineString in `system`. */
export function checkLines(geometry: unknown, system: CoordinateSystem, where: Where): Checked<Position[][]> {
  const found = partsOf(geometry, { LineString: 1, MultiLineString: 2 }, where);
  if ('problems' in found) return found;
  const lines: Position[][] = [];
  for (const part of found.parts) {
    const positions = positionsOf(part, system, where);
    if ('problems' in positions) return positions;
    if (positions.coordinates.length < 2) {
      return bad(
        loadProblem('line_too_short', { where: field(where), value: shown(part), wanted: '≥ 2 points' }),
      );
    }
    lines.push(positions.coordinates);
  }
  return { coordinates: lines };
}

/** A Point in `system`. */
export function checkPoint(geometry: unknown, system: CoordinateSystem, where: Where): Checked<Position> {
  const found = partsOf(geometry, { Point: 1 }, where);
  if ('problems' in found) return found;
  const positions = positionsOf(found.parts, system, where);
  if ('problems' in positions) return positions;
  const [point] = positions.coordinates;
  return point === undefined
    ? bad(loadProblem('geometry_missing', { where: field(where) }))
    : { coordinates: point };
}

/** The type a geometry claims; null when it claims none. */
export function geometryType(geometry: unknown): string | null {
  return typeof geometry === 'object' && geometry !== null && 'type' in geometry
    ? String(geometry.type)
    : null;
}

function partsOf(
  geometry: unknown,
  depths: Readonly<Record<string, number>>,
  where: Where,
): { readonly parts: readonly unknown[] } | { readonly problems: LoadProblem[] } {
  if (geometry === null || typeof geometry !== 'object') {
    return bad(loadProblem('geometry_missing', { where: field(where), value: shown(geometry) }));
  }
  const type = 'type' in geometry ? geometry.type : undefined;
  const types = Object.keys(depths);
  if (typeof type !== 'string' || !types.includes(type)) {
    return bad(
      loadProblem('geometry_type_wrong', {
        where: field(where),
        value: shown(type),
        wanted: types.join(', '),
      }),
    );
  }
  const coordinates = 'coordinates' in geometry ? geometry.coordinates : undefined;
  const list = listOf(coordinates);
  if (list.length === 0)
    return bad(loadProblem('geometry_missing', { where: field(where), value: shown(coordinates) }));
  return { parts: type.startsWith('Multi') ? list : [coordinates] };
}

function positionsOf(list: unknown, system: CoordinateSystem, where: Where): Checked<Position[]> {
  const [west, south, east, north] = system.bounds;
  const positions: Position[] = [];
  for (const entry of listOf(list)) {
    const [x, y] = listOf(entry);
    // Non-finite numbers crash Debian's PostGIS (ST_Buffer of NaN): none may pass.
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
      return bad(loadProblem('coordinates_not_finite', { where: field(where), value: shown(entry) }));
    }
    if (x < west || x > east || y < south || y > north) {
      const swapped = y >= west && y <= east && x >= south && x <= north;
      return bad(
        loadProblem(swapped ? 'coordinates_swapped' : 'coordinates_out_of_range', {
          where: field(where),
          value: `${x}, ${y}`,
          wanted: `${west} … ${east}, ${south} … ${north} (EPSG:${system.srid})`,
        }),
      );
    }
    const previous = positions.at(-1);
    if (previous?.[0] !== x || previous[1] !== y) positions.push([x, y]);
  }
  return { coordinates: positions };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function tooFew(count: number, wanted: string, where: Where): { problems: LoadProblem[] } {
  return bad(
    loadProblem('geometry_invalid', { where: field(where), value: count, wanted: `${wanted} points` }),
  );
}

function bad(...problems: LoadProblem[]): { problems: LoadProblem[] } {
  return { problems };
}

function field(where: Where): Where & { field: string } {
  return { ...where, field: 'geometry' };
}
