import { T6_CLASSES } from '../../light/road-class.ts';
import { FACTS } from '../commune-facts.ts';
import type { DraftedTarget } from '../figures/make-figures.ts';
import { MONTH_ENDS } from '../figures/months.ts';
import { toPlane } from '../local-plane.ts';
import { seededRandom } from '../random.ts';
import type { Network } from '../roads/read-network.ts';

/** What chance adds to a route's distance from the centre, in radii of the commune. */
const LUCK = 0.7;

/** Indices of the routes that T6 counts, per commune in the order of the facts. */
export function countedRoutes({ routes, communeOfRoute }: Network): number[][] {
  const counted: number[][] = FACTS.communes.map(() => []);
  routes.forEach((route, index) => {
    if (T6_CLASSES.includes(route.roadClass)) counted[communeOfRoute[index] ?? -1]?.push(index);
  });
  return counted;
}

/**
 * For each route the period by whose end it is lit from end to end, so that T6 reports and roads tell the same
 * story; `MONTH_ENDS.length` for one that stays dark, null for roads that T6 does not count. Lamps spread from the
 * commune's centre outwards, with some luck on the way.
 */
export function monthsLit(
  network: Network,
  counted: readonly (readonly number[])[],
  drafted: readonly DraftedTarget[],
): (number | null)[] {
  const random = seededRandom('lighting order');
  const starts = new Map(network.segments.map((segment) => [segment.routeId, segment.coordinates[0]]));
  const months: (number | null)[] = network.routes.map(() => null);
  counted.forEach((indices, commune) => {
    const code = FACTS.communes[commune]?.code;
    const drafts =
      drafted.find((row) => row.target.rule.kind === 'routes' && row.unitCode === code)?.drafts ?? [];
    const centre = toPlane(FACTS.communes[commune]?.centre ?? []);
    const radius = Math.sqrt((FACTS.communes[commune]?.areaKm2 ?? 1) / Math.PI);
    const rank = (index: number) => {
      const [x, y] = toPlane(starts.get(network.routes[index]?.id ?? '') ?? []);
      return Math.hypot(x - centre[0], y - centre[1]) / radius + LUCK * random.next();
    };
    const order = indices.map((index) => ({ index, rank: rank(index) })).sort((p, q) => p.rank - q.rank);
    order.forEach(({ index }, place) => {
      const draft = drafts.find((candidate) => candidate.numerator > place);
      months[index] = draft?.month ?? MONTH_ENDS.length;
    });
  });
  return months;
}
