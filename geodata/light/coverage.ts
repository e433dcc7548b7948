import type { Lit } from './lit.ts';
import type { RoadClass } from './road-class.ts';

/** A stretch of one segment with one state of light. */
export interface LightPart {
  readonly segmentId: number;
  readonly routeId: number;
  readonly roadClass: RoadClass;
  readonly lit: Lit;
  /** Metres, before `weight`. */
  readonly lengthM: number;
  /** 1, or 0.5 on a border between two units: each side takes half. */
  readonly weight: number;
}

interface Amounts {
  readonly lit: number;
  readonly unlit: number;
  readonly unknown: number;
  readonly total: number;
}

/** Shares in [0, 1]: [lit ÷ all, (lit + unknown) ÷ all]. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Coverage {
  /** Kilometres, weighted. */
  readonly km: Amounts;
  /** Whole routes; a route on a border counts on either side. */
  readonly routes: Amounts;
  /** Null when there is nothing to light; never 0 for want of roads. */
  readonly interval: Interval | null;
  readonly routeInterval: Interval | null;
}

/** Share of a route's length below which floating-point sums are taken as equal. */
const TOLERANCE = 1e-9;

function intervalOf({ lit, unknown, total }: Amounts): Interval | null {
  return total === 0 ? null : { low: lit / total, high: (lit + unknown) / total };
}

function amountsOf(lit: number, unlit: number, unknown: number): Amounts {
  return { lit, unlit, unknown, total: lit + unlit + unknown };
}

/** Weighted metres of one route by state of light. */
export interface RouteSum {
  lit: number;
  unlit: number;
  unknown: number;
}

/** Lit at `litShare` of its length; unknown where it could still be if all its unknown length turned out lit. */
export function stateOfRoute({ lit, unlit, unknown }: RouteSum, litShare = 1): Lit {
  const wanted = (litShare - TOLERANCE) * (lit + unlit + unknown);
  if (lit >= wanted) return 'yes';
  return lit + unknown >= wanted ? 'unknown' : 'no';
}

/**
 * How much is lit, by length and by route. A route is lit when lit ÷ length ≥ `litShare` (default 1: all of
 * it), unknown when it could still be if all its unknown length turned out lit, else unlit:
 *
 *     1,000 m, 400 m lit, 600 m unlit     40 % by km, the route unlit
 *     1,000 m, 400 m lit, 600 m unknown   40–100 % by km, the route unknown
 *
 * Parts of no weighted length count nowhere. Throws RangeError on a length or weight that is negative or not
 * finite.
 */
export function coverageOf(parts: Iterable<Omit<LightPart, 'roadClass'>>, litShare = 1): Coverage {
  const byRoute = new Map<number, RouteSum>();
  for (const part of parts) {
    const metres = part.lengthM * part.weight;
    if (!(metres >= 0 && metres < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`Segment ${part.segmentId}: ${part.lengthM} m × ${part.weight}; wanted ≥ 0`);
    }
    if (metres === 0) continue;
    let sum = byRoute.get(part.routeId);
    if (sum === undefined) {
      sum = { lit: 0, unlit: 0, unknown: 0 };
      byRoute.set(part.routeId, sum);
    }
    if (part.lit === 'yes') sum.lit += metres;
    else if (part.lit === 'no') sum.unlit += metres;
    else sum.unknown += metres;
  }
  return coverageOfRoutes(byRoute.values(), litShare);
}

/** Coverage of routes whose lengths are summed already; see `coverageOf`. */
export function coverageOfRoutes(routes: Iterable<RouteSum>, litShare = 1): Coverage {
  let [lit, unlit, unknown] = [0, 0, 0];
  const count = { yes: 0, no: 0, unknown: 0 };
  for (const route of routes) {
    lit += route.lit;
    unlit += route.unlit;
    unknown += route.unknown;
    count[stateOfRoute(route, litShare)] += 1;
  }
  const km = amountsOf(lit / 1000, unlit / 1000, unknown / 1000);
  const routesBy = amountsOf(count.yes, count.no, count.unknown);
  return { km, routes: routesBy, interval: intervalOf(km), routeInterval: intervalOf(routesBy) };
}
