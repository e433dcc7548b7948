import { addDays } from '../../time/day.ts';
import { MONTH_ENDS } from '../figures/months.ts';
import { toPlane } from '../local-plane.ts';
import { type Random, seededRandom } from '../random.ts';
import { lengthM as lengthOf } from '../roads/length-m.ts';
import type { Network } from '../roads/read-network.ts';
import type { SampleLightRecord, SampleLightSpan, SampleSegment } from '../sample-rows.ts';

const FIRST_SURVEY = '2020-03-12';
/** Lamps stand 35 m apart. */
const LAMP_SPACING_M = 35;

type Fields = Omit<SampleLightSpan, 'fromM' | 'toM'>;

const DARK: Fields = {
  lit: false,
  operating: 'not_checked',
  hours: null,
  power: null,
  lamps: null,
  payer: null,
  checkedOn: null,
};

/**
 * What is known of the light on every road. Roads T6 counts follow `monthsLit`: before they are lit from end to
 * end, some are lit in part, some dark, some nobody has looked at. Other roads are lit where towns are.
 */
export function makeLight(
  network: Network,
  monthsLit: readonly (number | null)[],
  touched: readonly (readonly number[])[],
  isTown: (segment: SampleSegment) => boolean,
): SampleLightRecord[] {
  const random = seededRandom('light');
  const routeIndex = new Map(network.routes.map((route, index) => [route.id, index]));
  const habits = network.routes.map(() => random.next());
  const records: SampleLightRecord[] = [];
  const add = (
    segment: SampleSegment,
    validOn: string,
    source: SampleLightRecord['source'],
    spans: SampleLightSpan[],
  ) =>
    records.push({
      id: `l${String(records.length + 1).padStart(6, '0')}`,
      segmentId: segment.id,
      validOn,
      source,
      spans,
    });
  for (const segment of network.segments) {
    const index = routeIndex.get(segment.routeId) ?? -1;
    const habit = habits[index] ?? 0;
    const lengthM = lengthOf(segment);
    const month = monthsLit[index] ?? null;
    if (month === null) {
      const lit =
        isTown(segment) || (network.routes[index]?.roadClass === 'national' && wave(segment) > 0.45);
      const known = network.routes[index]?.roadClass === 'field' ? habit < 0.4 : random.chance(0.93);
      if (known)
        add(segment, FIRST_SURVEY, 'survey', [
          { fromM: 0, toM: lengthM, ...(lit ? lamps(random, lengthM, FIRST_SURVEY) : DARK) },
        ]);
      continue;
    }
    const day = MONTH_ENDS[month] ?? null;
    if (month === 0 && day !== null) {
      add(segment, day, 'official', litSpans(random, lengthM, day));
      continue;
    }
    const isShared = (touched[index]?.length ?? 0) > 1;
    const before = partly(random, lengthM, habit, { part: !isShared, whole: !isShared && segment.seq > 1 });
    if (before.length > 0) add(segment, addDays(FIRST_SURVEY, random.whole(0, 12)), 'survey', before);
    if (day !== null) {
      const lightUp = addDays(day, -random.whole(0, 12));
      add(segment, lightUp, 'official', litSpans(random, lengthM, lightUp));
    }
  }
  return records;
}

/** A slow wave over the province: stretches of a long road are lit together, not each by chance. */
function wave(segment: SampleSegment): number {
  const [x, y] = toPlane(segment.coordinates[0] ?? []);
  return 0.5 + 0.5 * Math.sin(x / 2.1 + 1.3 * Math.sin(y / 3.7)) * Math.cos(y / 2.6);
}

/** Lit from end to end, here and there with lamps that have failed. */
function litSpans(random: Random, lengthM: number, day: string): SampleLightSpan[] {
  const fields = lamps(random, lengthM, day);
  if (!random.chance(0.05) || lengthM < 60) return [{ fromM: 0, toM: lengthM, ...fields }];
  const fromM = Math.round(lengthM * random.between(0.1, 0.5));
  const toM = Math.round(lengthM * random.between(0.6, 0.9));
  const perMetre = (fields.lamps ?? 0) / lengthM;
  const part = (from: number, to: number, operating: Fields['operating']): SampleLightSpan => ({
    ...fields,
    fromM: from,
    toM: to,
    operating,
    lamps: Math.round(perMetre * (to - from)),
  });
  return [part(0, fromM, 'works'), part(fromM, toM, 'broken'), part(toM, lengthM, 'works')];
}

function lamps(random: Random, lengthM: number, day: string): Fields {
  const byCommunity = random.chance(0.55);
  return {
    lit: true,
    operating: random.chance(0.9) ? 'works' : 'not_checked',
    hours: random.chance(0.78) ? 'all_night' : random.chance(0.8) ? 'part_night' : 'other',
    power: random.chance(byCommunity ? 0.3 : 0.12) ? 'solar' : 'grid',
    lamps: Math.max(1, Math.round(lengthM / LAMP_SPACING_M)),
    payer: byCommunity ? 'community' : 'budget',
    checkedOn: day,
  };
}

/**
 * Before a route is lit as a whole: some of it is, all of it is dark, or (no span) nobody knows. What may be lit is
 * said from outside, so that no commune could take its share of the route for a route that is lit.
 */
function partly(
  random: Random,
  lengthM: number,
  habit: number,
  mayBeLit: { readonly part: boolean; readonly whole: boolean },
): SampleLightSpan[] {
  if (habit < 0.24) return [];
  if (habit < 0.4 && lengthM > 80 && mayBeLit.part) {
    const toM = Math.round(lengthM * random.between(0.25, 0.75));
    const lit = { fromM: 0, toM, ...lamps(random, toM, FIRST_SURVEY) };
    return random.chance(0.8) ? [lit, { fromM: toM, toM: lengthM, ...DARK }] : [lit];
  }
  if (habit < 0.5 && mayBeLit.whole && random.chance(0.3))
    return [{ fromM: 0, toM: lengthM, ...lamps(random, lengthM, FIRST_SURVEY) }];
  return [{ fromM: 0, toM: lengthM, ...DARK }];
}
