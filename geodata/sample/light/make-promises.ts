import { addDays } from '../../time/day.ts';
import { MONTH_ENDS } from '../figures/months.ts';
import { seededRandom } from '../random.ts';
import { lengthM as lengthOf } from '../roads/length-m.ts';
import type { Network } from '../roads/read-network.ts';
import type { SamplePromise } from '../sample-rows.ts';
import { makePromiseSteps } from './make-promise-steps.ts';

const PROMISED = 0.14;
const NO_LUCK = { lead: 0, moved: 1, delay: 0, pace: 0 };
const LAST_DAY = '2020-12-20';

/** Promises to light whole routes: kept ones, late ones, and some for routes that are still dark at the end of the year. */
export function makePromises(network: Network, monthsLit: readonly (number | null)[]): SamplePromise[] {
  const random = seededRandom('promises');
  const promises: SamplePromise[] = [];
  const routeIndex = new Map(network.routes.map((route, index) => [route.id, index]));
  const drawn = network.routes.map(() => ({
    promised: random.chance(PROMISED),
    slip: random.whole(-40, 15),
    luck: random.next(),
  }));
  const history = seededRandom('promise steps');
  const lucks = network.routes.map(() => ({
    lead: history.next(),
    moved: history.next(),
    delay: history.next(),
    pace: history.next(),
  }));
  for (const segment of network.segments) {
    const index = routeIndex.get(segment.routeId) ?? -1;
    const month = monthsLit[index] ?? null;
    const luck = drawn[index];
    if (month === null || month < 2 || !luck?.promised) continue;
    const litOn = MONTH_ENDS[month] ?? null;
    const status =
      litOn === null
        ? luck.luck < 0.5
          ? 'planned'
          : luck.luck < 0.8
            ? 'contracted'
            : 'installing'
        : luck.luck < 0.15
          ? 'maintenance'
          : 'lit';
    const promise = {
      id: `p${String(promises.length + 1).padStart(5, '0')}`,
      segmentId: segment.id,
      fromM: 0,
      toM: lengthOf(segment),
      status,
      promisedOn: addDays(litOn ?? LAST_DAY, luck.slip),
      agency: network.routes[index]?.agency ?? '',
      approved: status !== 'planned' || luck.luck < 0.35,
    } as const;
    promises.push({ ...promise, steps: makePromiseSteps(promise, litOn, lucks[index] ?? NO_LUCK) });
  }
  return promises;
}
