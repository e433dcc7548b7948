import type { LightFacts, LightSpan } from '../../contract/light-edits.ts';
import type { Bilingual, Language } from '../../text/bilingual.ts';
import { formatNumber } from '../../text/format.ts';
import { FACT_NAMES, factWords } from './fact-words.ts';
import { type CutPart, cutAt } from './split-at.ts';
import { FACTS, type Fact, factsOf, SAME_M, stretchesOf } from './stretches.ts';

/** A stretch whose facts differ before and after. */
export interface ChangedStretch {
  readonly fromM: number;
  readonly toM: number;
  readonly before: LightFacts;
  readonly after: LightFacts;
  /** In the order of FACTS; one or more. */
  readonly facts: readonly Fact[];
}

/** The same segment told several times, each cut wherever any of them changes: row i of each is the same stretch. */
export function cutAlike(
  tellings: readonly (readonly LightSpan[])[],
  lengthM: number,
): readonly (readonly CutPart[])[] {
  const tiled = tellings.map((spans) => stretchesOf(spans, lengthM));
  const measures = tiled
    .flatMap((stretches) => stretches.slice(1).map(({ fromM }) => fromM))
    .sort((a, b) => a - b);
  return tiled.map((stretches) => cutAt(stretches, measures));
}

/** Where two tellings of a segment differ, in order; neighbours with the same change are one. */
export function changedStretches(
  before: readonly LightSpan[],
  after: readonly LightSpan[],
  lengthM: number,
): ChangedStretch[] {
  const [old = [], fresh = []] = cutAlike([before, after], lengthM);
  const changed: ChangedStretch[] = [];
  old.forEach((from, at) => {
    const to = fresh[at];
    if (to === undefined) return;
    const facts = FACTS.filter((fact) => from[fact] !== to[fact]);
    if (facts.length === 0) return;
    const last = changed.at(-1);
    const stretch = { fromM: from.fromM, toM: from.toM, before: factsOf(from), after: factsOf(to), facts };
    if (last !== undefined && isSameChange(last, stretch)) {
      changed[changed.length - 1] = { ...last, toM: stretch.toM };
    } else changed.push(stretch);
  });
  return changed;
}

function isSameChange(a: ChangedStretch, b: ChangedStretch): boolean {
  if (Math.abs(b.fromM - a.toM) > SAME_M || a.facts.join() !== b.facts.join()) return false;
  // Counts of lamps speak of their own stretch.
  if (a.facts.includes('lamps')) return false;
  return a.facts.every((fact) => a.before[fact] === b.before[fact] && a.after[fact] === b.after[fact]);
}

function lineIn(language: Language, { fromM, toM, before, after, facts }: ChangedStretch): string {
  const place = `${formatNumber(fromM, language)}–${formatNumber(toM, language)} m`;
  const parts = facts.map((fact) => {
    // "Có đèn" says itself what it is about.
    const name = fact === 'lit' ? '' : `${FACT_NAMES[fact][language]}: `;
    return `${name}${factWords(before, fact)[language]} → ${factWords(after, fact)[language]}`;
  });
  return `${place} · ${parts.join('; ')}`;
}

/** "0–400 m · chưa có đèn → có đèn; số trụ đèn: chưa rõ → 12", a line a stretch. */
export function changeLine(stretch: ChangedStretch): Bilingual {
  return { vi: lineIn('vi', stretch), en: lineIn('en', stretch) };
}
