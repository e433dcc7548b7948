import { type RouteSum, stateOfRoute } from './coverage.ts';

/**
 * A unit whose counted routes are all lit but one.
 *
 *     light              one unlit route, nothing unknown: lighting it makes the unit whole
 *     survey             no unlit route, one unknown: a look at it may be enough
 *     light_and_survey   one unlit route, and something unknown: lighting it is not known to be enough
 */
export interface RouteLeft {
  readonly kind: 'light' | 'survey' | 'light_and_survey';
  /** The unlit route; of kind `survey` the unknown one. */
  readonly route: number;
  /** Weighted metres of that route in this unit that are known to be dark, that nobody has looked at, and in all. */
  readonly unlitM: number;
  readonly unknownM: number;
  readonly totalM: number;
  /** How many other routes of the unit are unknown. */
  readonly otherUnknown: number;
}

const ORDER: Record<RouteLeft['kind'], number> = { light: 0, survey: 1, light_and_survey: 2 };

/**
 * What one route would do for a unit, from its routes; null where none is missing, or more than one. Unknown is
 * not unlit: where routes are unknown besides the unlit one, it says so and promises nothing.
 */
export function oneRouteLeft(routes: ReadonlyMap<number, RouteSum>, litShare = 1): RouteLeft | null {
  const unlit: number[] = [];
  const unknown: number[] = [];
  for (const [route, sum] of routes) {
    const state = stateOfRoute(sum, litShare);
    if (state === 'no') unlit.push(route);
    else if (state === 'unknown') unknown.push(route);
  }
  const left =
    unlit.length === 1 ? unlit[0] : unlit.length === 0 && unknown.length === 1 ? unknown[0] : undefined;
  const sum = left === undefined ? undefined : routes.get(left);
  if (left === undefined || sum === undefined) return null;
  const isSurvey = unlit.length === 0;
  return {
    kind: isSurvey ? 'survey' : unknown.length === 0 && sum.unknown === 0 ? 'light' : 'light_and_survey',
    route: left,
    unlitM: sum.unlit,
    unknownM: sum.unknown,
    totalM: sum.lit + sum.unlit + sum.unknown,
    otherUnknown: isSurvey ? 0 : unknown.length,
  };
}

/** What is certain first, then what takes the fewest surveys, then the shortest route. */
export function byNearness(p: RouteLeft, q: RouteLeft): number {
  return (
    ORDER[p.kind] - ORDER[q.kind] ||
    p.otherUnknown - q.otherUnknown ||
    p.unlitM + p.unknownM - (q.unlitM + q.unknownM) ||
    p.route - q.route
  );
}
