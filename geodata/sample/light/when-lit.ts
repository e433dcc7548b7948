import { T6_CLASSES } from '../../light/road-class.ts';
import { FACTS } from '../commune-facts.ts';
import type { DraftedTarget } from '../figures/make-figures.ts';
import { MONTH_ENDS } from '../figures/months.ts';
import { seededRandom } from '../random.ts';
import type { Network } from '../roads/read-network.ts';

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
 * story; `MONTH_ENDS.length` for one that stays dark, null for roads that T6 does not count. Main roads come
 * first, then whatever chance picks.
 */
export function monthsLit(
  network: Network,
  counted: readonly (readonly number[])[],
  drafted: readonly DraftedTarget[],
): (number | null)[] {
  const random = seededRandom('lighting order');
  const months: (number | null)[] = network.routes.map(() => null);
  counted.forEach((indices, commune) => {
    const code = FACTS.communes[commune]?.code;
    const drafts = drafted.find((row) => row.target === 'T6' && row.unitCode === code)?.drafts ?? [];
    const rank = (index: number) =>
      (network.routes[index]?.roadClass === 'commune' ? 0 : 1) + random.next() * 1.4;
    const order = indices.map((index) => ({ index, rank: rank(index) })).sort((p, q) => p.rank - q.rank);
    order.forEach(({ index }, place) => {
      const draft = drafts.find((candidate) => candidate.numerator > place);
      months[index] = draft?.month ?? MONTH_ENDS.length;
    });
  });
  return months;
}
