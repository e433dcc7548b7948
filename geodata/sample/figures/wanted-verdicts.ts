import type { TargetDefinition } from '../../plan/plan.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { FACTS } from '../commune-facts.ts';
import { seededRandom } from '../random.ts';
import { FIRST_YEAR, type SampleYear } from './sample-year.ts';

type Wanted = Readonly<Record<Verdict, number>>;

/** How many of the 94 communes each verdict is wanted for on 30/09/2020. */
const FIRST_STORY: Readonly<Record<string, Wanted>> = {
  T1: { met: 62, on_track: 14, late: 9, at_risk: 5, no_data: 3, stale: 1 },
  T2: { met: 46, on_track: 24, late: 13, at_risk: 6, no_data: 3, stale: 2 },
  T3: { met: 68, on_track: 11, late: 7, at_risk: 4, no_data: 2, stale: 2 },
  T4: { met: 56, on_track: 17, late: 11, at_risk: 6, no_data: 3, stale: 1 },
  T5: { met: 80, on_track: 0, late: 0, at_risk: 9, no_data: 3, stale: 2 },
  T6: { met: 29, on_track: 30, late: 19, at_risk: 12, no_data: 2, stale: 2 },
  T7: { met: 52, on_track: 21, late: 12, at_risk: 5, no_data: 3, stale: 1 },
};

/** The same for any target of another year: asking more, it is met less. */
const OTHER_STORY: Wanted = { met: 41, on_track: 23, late: 13, at_risk: 11, no_data: 4, stale: 2 };

/** Communes that do well do so on most targets, dense ones a little better than sparse ones. */
const BY_DENSITY = 0.35;
/** Lamps follow the houses: towns are lit first, the communes along the national border last. */
const LAMPS_BY_DENSITY = 1.6;

function diligence(byDensity: number): number[] {
  const random = seededRandom('diligence');
  return FACTS.communes.map((fact) => {
    const density = Math.log10(fact.households / fact.areaKm2);
    return byDensity * density + random.next();
  });
}

/** The verdict each commune is to have on a target at the end of the story's period, in the order of the facts. */
export function wantedVerdicts({ id, rule }: TargetDefinition, { plan, seed }: SampleYear): Verdict[] {
  const random = seededRandom(`${seed}verdicts ${id}`);
  const order = diligence(rule.kind === 'routes' ? LAMPS_BY_DENSITY : BY_DENSITY)
    .map((score, commune) => ({ commune, score: score + 0.7 * random.next() }))
    .sort((p, q) => q.score - p.score)
    .map(({ commune }) => commune);
  const wanted: Verdict[] = FACTS.communes.map(() => 'at_risk');
  const story = (plan === FIRST_YEAR.plan ? FIRST_STORY[id] : undefined) ?? OTHER_STORY;
  // Silence strikes anywhere; the others follow diligence.
  for (const verdict of ['no_data', 'stale'] as const) {
    for (let i = 0; i < story[verdict]; i++) {
      const at = random.whole(0, order.length - 1);
      for (const commune of order.splice(at, 1)) wanted[commune] = verdict;
    }
  }
  for (const verdict of ['met', 'on_track', 'late', 'at_risk'] as const) {
    for (const commune of order.splice(0, story[verdict])) wanted[commune] = verdict;
  }
  return wanted;
}
