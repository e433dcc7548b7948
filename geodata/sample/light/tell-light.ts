import type { Verdict } from '../../verdict/verdict.ts';
import { type CommuneFact, FACTS } from '../commune-facts.ts';
import { litRoutes } from '../figures/authors.ts';
import type { DraftFigure } from '../figures/draft-figure.ts';
import type { DraftedTarget } from '../figures/make-figures.ts';
import type { SampleYear } from '../figures/sample-year.ts';
import { tellStory } from '../figures/tell-story.ts';
import { wantedVerdicts } from '../figures/wanted-verdicts.ts';
import { toPlane } from '../local-plane.ts';
import { seededRandom } from '../random.ts';
import type { Network } from '../roads/read-network.ts';

/** What chance adds to a route's distance from the centre, in radii of the commune. */
const LUCK = 0.7;
/** Who lights a route that several share: the commune that is furthest. */
const FURTHEST_FIRST: readonly Verdict[] = ['met', 'on_track', 'late', 'stale', 'at_risk', 'no_data'];

export interface LightStory {
  /** What each commune reports: routes lit of the routes that touch it. */
  readonly drafted: readonly DraftedTarget[];
  /**
   * For each route the period by whose end it is lit from end to end; the number of periods for one that stays
   * dark, null for a route that the target does not count.
   */
  readonly months: readonly (number | null)[];
}

/**
 * Reports and roads tell one story: a commune reports as many routes as are lit within it at the end of the period. The
 * commune that is furthest tells first; what it lights of a shared route is given to its neighbours. Lamps
 * spread from a commune's centre outwards, with some luck on the way.
 */
export function tellLight(
  network: Network,
  touched: readonly (readonly number[])[],
  target: DraftedTarget['target'],
  year: SampleYear,
): LightStory {
  const { rule } = target;
  if (rule.kind !== 'routes') throw new RangeError(`${target.id} counts no routes`);
  const wanted = wantedVerdicts(target, year);
  const months: (number | null)[] = touched.map((communes) =>
    communes.length === 0 ? null : year.ends.length,
  );
  const routesOf = FACTS.communes.map((): number[] => []);
  touched.forEach((communes, route) => {
    for (const commune of communes) routesOf[commune]?.push(route);
  });
  const isTold = new Set<number>();
  const drafts: DraftFigure[][] = FACTS.communes.map(() => []);
  const centreOut = rankFromCentre(network);
  for (const verdict of FURTHEST_FIRST) {
    FACTS.communes.forEach((fact, commune) => {
      if (wanted[commune] !== verdict) return;
      const routes = routesOf[commune] ?? [];
      const own = routes.filter((route) => !isTold.has(route));
      const given = year.ends.map(
        (_, month) => routes.filter((r) => isTold.has(r) && (months[r] ?? 99) <= month).length,
      );
      const random = seededRandom(`${year.seed}${target.id} ${fact.code}`);
      const author = litRoutes(fact, routes.length, rule, year, { own: own.length, given });
      const story = { year, target, subjects: 1, needsOwn: false };
      const told = tellStory(story, verdict, random, author);
      drafts[commune] = told;
      centreOut(fact, own).forEach((route, place) => {
        isTold.add(route);
        const draft = told.find(({ month, numerator }) => numerator - (given[month] ?? 0) > place);
        months[route] = draft?.month ?? year.ends.length;
      });
    });
  }
  const drafted = FACTS.communes.map(({ code }, commune) => ({
    target,
    unitCode: code,
    drafts: drafts[commune] ?? [],
  }));
  return { drafted, months };
}

/** Routes of a commune from its centre outwards. */
function rankFromCentre(network: Network): (fact: CommuneFact, routes: readonly number[]) => number[] {
  const random = seededRandom('lighting order');
  const luck = network.routes.map(() => LUCK * random.next());
  const starts = new Map(network.segments.map((segment) => [segment.routeId, segment.coordinates[0]]));
  return (fact, routes) => {
    const centre = toPlane(fact.centre);
    const radius = Math.sqrt(fact.areaKm2 / Math.PI);
    const rank = (route: number) => {
      const [x, y] = toPlane(starts.get(network.routes[route]?.id ?? '') ?? []);
      return Math.hypot(x - centre[0], y - centre[1]) / radius + (luck[route] ?? 0);
    };
    return routes
      .map((route) => ({ route, rank: rank(route) }))
      .sort((p, q) => p.rank - q.rank || p.route - q.route)
      .map(({ route }) => route);
  };
}
