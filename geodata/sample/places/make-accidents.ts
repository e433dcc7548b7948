import { addDays } from '../../time/day.ts';
import { seededRandom } from '../random.ts';
import type { Network } from '../roads/read-network.ts';
import type { SampleAccident } from '../sample-rows.ts';

const ACCIDENTS = 420;
/** How often a kilometre of a class is chosen, against an alley. */
const RISK: Readonly<Record<string, number>> = {
  national: 9,
  provincial: 7,
  district: 5,
  commune: 3,
  urban: 3,
  hamlet: 1.5,
};
/** A police report often names the road and not the spot. */
const WITHOUT_POINT = 0.25;
const DAYS = 630;
const FIRST_DAY = '2019-01-05';

/** Made-up accidents of 2019 and 2020, more of them on larger roads. The same each time. */
export function makeAccidents({ routes, segments }: Network): SampleAccident[] {
  const random = seededRandom('accidents');
  const riskOf = new Map(routes.map(({ id, roadClass }) => [id, RISK[roadClass] ?? 1]));
  const most = Math.max(...Object.values(RISK));
  const accidents: SampleAccident[] = [];
  while (accidents.length < ACCIDENTS) {
    const segment = random.pick(segments);
    if (!random.chance((riskOf.get(segment.routeId) ?? 1) / most)) continue;
    const point = random.pick(segment.coordinates);
    const happenedOn = addDays(FIRST_DAY, random.whole(0, DAYS));
    accidents.push({
      code: `TN${String(accidents.length + 1).padStart(4, '0')}`,
      happenedOn,
      cases: random.chance(0.12) ? 2 : 1,
      point: random.chance(WITHOUT_POINT) ? null : point,
      segmentId: segment.id,
    });
  }
  return accidents;
}
