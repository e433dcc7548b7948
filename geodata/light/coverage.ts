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

interface RouteSum {
  lit: number;
  unlit: number;
  unknown: number;
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
  return totalOf(byRoute.values(), litShare);
}

function totalOf(routes: Iterable<RouteSum>, litShare: number): Coverage {
  let [lit, unlit, unknown] = [0, 0, 0];
  let [litRoutes, unlitRoutes, unknownRoutes] = [0, 0, 0];
  for (const route of routes) {
    lit += route.lit;
    unlit += route.unlit;
    unknown += route.unknown;
    const wanted = (litShare - TOLERANCE) * (route.lit + route.unlit + route.unknown);
    if (route.lit >= wanted) litRoutes += 1;
    else if (route.lit + route.unknown >= wanted) unknownRoutes += 1;
    else unlitRoutes += 1;
  }
  const km = amountsOf(lit / 1000, unlit / 1000, unknown / 1000);
  const routesBy = amountsOf(litRoutes, unlitRoutes, unknownRoutes);
  return { km, routes: routesBy, interval: intervalOf(km), routeInterval: intervalOf(routesBy) };
}
