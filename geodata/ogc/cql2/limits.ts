import type { Geometry, Position } from 'geojson';
import type { Crs } from '../crs.ts';
import { type Expression, FilterInvalid } from './expression.ts';

/** Longest filter in characters, deepest nesting, most terms, most vertices of all its geometries, most wildcards of a pattern. */
export const FILTER_LIMITS = {
  characters: 8000,
  depth: 16,
  terms: 200,
  vertices: 2000,
  wildcards: 16,
} as const;

export function tooDeep(): FilterInvalid {
  return new FilterInvalid({
    vi: `Bộ lọc lồng nhau quá ${FILTER_LIMITS.depth} tầng`,
    en: `The filter nests deeper than ${FILTER_LIMITS.depth}`,
  });
}

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  const flat = (value: unknown): Position[] =>
    Array.isArray(value) ? (typeof value[0] === 'number' ? [value as Position] : value.flatMap(flat)) : [];
  return flat(geometry.coordinates);
}

function termsOf(expression: Expression): Expression[] {
  if (expression.op === 'and' || expression.op === 'or') return expression.args.flatMap(termsOf);
  if (expression.op === 'not') return termsOf(expression.arg);
  return [expression];
}

/** Within what its system can say; of degrees, no latitude is beyond a pole. */
function isOnEarth(position: Position, { reach, isGeographic, latFirst }: Crs): boolean {
  if (!position.every((number) => Number.isFinite(number) && Math.abs(number) <= reach)) return false;
  const [lon = 0, lat = 0] = latFirst ? [position[1], position[0]] : position;
  return !isGeographic || (Math.abs(lon) <= 180 && Math.abs(lat) <= 90);
}

/** Throws FilterInvalid when a filter is larger than anyone needs. Coordinates, in `crs`, must be finite and on Earth. */
export function checkLimits(expression: Expression, crs: Crs): Expression {
  const terms = termsOf(expression);
  const values = terms.reduce((sum, term) => sum + (term.op === 'in' ? term.values.length : 1), 0);
  if (values > FILTER_LIMITS.terms) {
    throw new FilterInvalid({
      vi: `Bộ lọc có quá ${FILTER_LIMITS.terms} điều kiện`,
      en: `The filter has more than ${FILTER_LIMITS.terms} terms`,
    });
  }
  const isWild = (term: Expression) =>
    term.op === 'like' && (term.pattern.match(/[%_]/g) ?? []).length > FILTER_LIMITS.wildcards;
  if (terms.some(isWild)) {
    throw new FilterInvalid({
      vi: `Mẫu của LIKE có quá ${FILTER_LIMITS.wildcards} ký tự thay thế`,
      en: `A pattern of LIKE has more than ${FILTER_LIMITS.wildcards} wildcards`,
    });
  }
  const positions = terms.flatMap((term) =>
    'shape' in term && 'geometry' in term.shape ? positionsOf(term.shape.geometry) : [],
  );
  if (positions.length > FILTER_LIMITS.vertices) {
    throw new FilterInvalid({
      vi: `Hình trong bộ lọc có quá ${FILTER_LIMITS.vertices} đỉnh`,
      en: `The geometries of the filter have more than ${FILTER_LIMITS.vertices} vertices`,
    });
  }
  if (!positions.every((position) => isOnEarth(position, crs))) {
    throw new FilterInvalid({
      vi: 'Toạ độ trong bộ lọc nằm ngoài Trái Đất',
      en: 'A coordinate of the filter lies outside the Earth',
    });
  }
  return expression;
}
