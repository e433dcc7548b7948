import { FACTS } from '../commune-facts.ts';
import type { CommuneAt } from '../commune-raster.ts';
import { type PlanePoint, toPlane } from '../local-plane.ts';
import { fractalNoise } from '../noise.ts';
import { shortName } from '../roads/lay-trunk-roads.ts';
import type { Network } from '../roads/read-network.ts';
import { type NamedPoint, spaced } from './spaced.ts';

/** Streams run where smooth noise is zero, some kilometres apart; they are nowhere drawn. */
const streams = fractalNoise(399, 7, 2);
const APART_KM = 0.35;
/** Alleys are not carried over water. */
const CLASSES: readonly string[] = ['national', 'provincial', 'district', 'commune', 'hamlet', 'urban'];

/** Where a road crosses a made-up stream: the larger road first where two bridges would stand side by side. */
export function findBridges({ routes, segments }: Network, communeAt: CommuneAt): NamedPoint[] {
  const classOf = new Map(routes.map(({ id, roadClass }) => [id, CLASSES.indexOf(roadClass)]));
  const found: { point: PlanePoint; order: number }[] = [];
  for (const { routeId, coordinates } of segments) {
    const order = classOf.get(routeId) ?? -1;
    if (order < 0) continue;
    const points = coordinates.map(toPlane);
    points.slice(1).forEach((b, i) => {
      const a = points[i] ?? b;
      const [here, there] = [streams(...a), streams(...b)];
      if (here < 0 === there < 0) return;
      const t = here / (here - there);
      found.push({ point: [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])], order });
    });
  }
  const numbers = new Map<string, number>();
  return spaced(
    found.sort((p, q) => p.order - q.order).map(({ point }) => point),
    APART_KM,
  ).flatMap((point) => {
    const fact = FACTS.communes[communeAt(point)];
    if (fact === undefined) return [];
    const place = shortName(fact);
    const number = (numbers.get(fact.code) ?? 0) + 1;
    numbers.set(fact.code, number);
    return [{ point, name: number === 1 ? `Cầu ${place}` : `Cầu ${place} ${number}` }];
  });
}
