import type { LightFacts, LightSpan } from '../../contract/light-edits.ts';

/** Lengths that differ by less are the same place: a millimetre. */
export const SAME_M = 1e-3;

/**
 * A rest shorter than this at the end is no gap: an import may measure on a sphere, which is 0.12 % short from east to west.
 */
const END_M = 1;

export const FACTS = ['lit', 'operating', 'hours', 'power', 'lamps', 'payer', 'checkedOn'] as const;
export type Fact = (typeof FACTS)[number];

/** What is said of metres that no span covers. */
export const NOTHING_KNOWN: LightFacts = {
  lit: 'unknown',
  operating: 'not_checked',
  hours: null,
  power: null,
  lamps: null,
  payer: null,
  checkedOn: null,
};

export function sameFacts(a: LightFacts, b: LightFacts): boolean {
  return FACTS.every((fact) => a[fact] === b[fact]);
}

export function factsOf(span: LightFacts): LightFacts {
  const { lit, operating, hours, power, lamps, payer, checkedOn } = span;
  return { lit, operating, hours, power, lamps, payer, checkedOn };
}

/**
 * The whole segment in stretches without a gap, from 0 to its length, in order. Spans must have no problem
 * (`editProblems`) but one: those of an import may reach beyond the end, and are cut there. What they leave uncovered
 * becomes stretches of which nothing is known.
 *
 *     spans        [100 ── lit ── 400]
 *     stretches  [0 ─ ? ─ 100][100 ── lit ── 400][400 ─ ? ─ 1000]
 */
export function stretchesOf(spans: readonly LightSpan[], lengthM: number): LightSpan[] {
  const stretches: LightSpan[] = [];
  let reached = 0;
  const leave = (until: number) => {
    if (until - reached > SAME_M) stretches.push({ fromM: reached, toM: until, ...NOTHING_KNOWN });
  };
  const sorted = spans.toSorted((a, b) => a.fromM - b.fromM);
  for (const [at, span] of sorted.entries()) {
    const fromM = Math.min(lengthM, span.fromM - reached > SAME_M ? span.fromM : reached);
    const near = at === sorted.length - 1 ? END_M : SAME_M;
    const toM = lengthM - span.toM >= near ? span.toM : lengthM;
    leave(fromM);
    if (toM - fromM <= SAME_M) continue;
    stretches.push({ fromM, toM, ...factsOf(span) });
    reached = toM;
  }
  leave(lengthM);
  return stretches;
}

/** Stretches without those of which nothing is known: what is stored. */
export function spansOf(stretches: readonly LightSpan[]): LightSpan[] {
  return stretches.filter((stretch) => !sameFacts(stretch, NOTHING_KNOWN));
}

/** What a record says, as an edit may say it again: nothing beyond the end of the segment. */
export function fittingSpans(spans: readonly LightSpan[], lengthM: number): LightSpan[] {
  return spansOf(stretchesOf(spans, lengthM));
}
