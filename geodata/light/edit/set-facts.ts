import type { LightFacts, LightSpan } from '../../contract/light-edits.ts';
import { cutAt } from './split-at.ts';
import { factsOf, NOTHING_KNOWN, SAME_M, sameFacts } from './stretches.ts';

/** What is to be set; a fact left out stays as it is. */
export type FactChanges = { readonly [F in keyof LightFacts]?: LightFacts[F] | undefined };

function given(changes: FactChanges): Partial<LightFacts> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

/**
 * Facts of one stretch after a change. Where light is no longer there (or no longer known), what was said of its
 * hours, lamps, power and payer goes with it unless set anew; broken lamps stay lamps.
 */
export function changeFacts(facts: LightFacts, asked: FactChanges): LightFacts {
  const changes = given(asked);
  const changed = { ...factsOf(facts), ...changes };
  if (changes.lit === undefined || changes.lit === 'yes' || facts.lit === changes.lit) return changed;
  const { hours, power, lamps, payer } = NOTHING_KNOWN;
  const operating = changed.operating === 'works' ? 'not_checked' : changed.operating;
  const lampsStay = operating === 'broken' ? {} : { power, lamps, payer };
  return { ...changed, hours, operating, ...lampsStay, ...changes };
}

/**
 * Sets facts between two measures (metres), cutting stretches there; the rest of the segment stays as it is. Lamps
 * are counted on all of what is set: they are shared among its stretches by length.
 */
export function setFacts(
  stretches: readonly LightSpan[],
  fromM: number,
  toM: number,
  changes: FactChanges,
): LightSpan[] {
  const { lamps } = changes;
  const upTo = (measure: number) => Math.round(((lamps ?? 0) * (measure - fromM)) / (toM - fromM));
  const set: LightSpan[] = [];
  for (const { origin: _, ...stretch } of cutAt(stretches, [fromM, toM])) {
    const isInside = stretch.fromM >= fromM - SAME_M && stretch.toM <= toM + SAME_M;
    if (!isInside) {
      set.push(stretch);
      continue;
    }
    const facts = changeFacts(stretch, changes);
    const own = typeof lamps === 'number' ? upTo(stretch.toM) - upTo(stretch.fromM) : facts.lamps;
    const last = set.at(-1);
    const continues = typeof lamps === 'number' && last !== undefined && last.fromM >= fromM - SAME_M;
    if (continues && sameFacts({ ...last, lamps: null }, { ...facts, lamps: null })) {
      set[set.length - 1] = { ...last, toM: stretch.toM, lamps: (last.lamps ?? 0) + (own ?? 0) };
    } else set.push({ fromM: stretch.fromM, toM: stretch.toM, ...facts, lamps: own });
  }
  return set;
}
