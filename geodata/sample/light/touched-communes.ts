import { indexBorders } from '../../cut/border-index.ts';
import { cutAtBorders } from '../../cut/cut-at-borders.ts';
import { T6_CLASSES } from '../../light/road-class.ts';
import { lengthM } from '../roads/length-m.ts';
import type { Network } from '../roads/read-network.ts';
import type { SampleUnit } from '../sample-rows.ts';

/**
 * For each route that T6 counts the communes (indices of the list) that have a piece of it, the one with the most
 * metres first: cut as publication cuts it, so that a commune's report counts the routes its map shows. Empty for
 * routes of other classes.
 */
export function touchedCommunes(
  { routes, segments }: Network,
  communes: readonly Pick<SampleUnit, 'geometry'>[],
): number[][] {
  const borders = indexBorders(communes.map(({ geometry }) => geometry));
  const indexOf = new Map(routes.map((route, index) => [route.id, index]));
  const metres = routes.map(() => new Map<number, number>());
  for (const segment of segments) {
    const index = indexOf.get(segment.routeId) ?? -1;
    const roadClass = routes[index]?.roadClass;
    if (roadClass === undefined || !T6_CLASSES.includes(roadClass)) continue;
    for (const { unit, weight, fromM, toM } of cutAtBorders(segment.coordinates, lengthM(segment), borders)) {
      if (unit === null) continue;
      const sums = metres[index];
      sums?.set(unit, (sums.get(unit) ?? 0) + weight * (toM - fromM));
    }
  }
  return metres.map((sums) => [...sums].sort(([a, p], [b, q]) => q - p || a - b).map(([commune]) => commune));
}
