import type { LightFacts, LightSpan } from '../../contract/light-edits.ts';
import { laterDay } from '../../time/day.ts';
import { cutAlike } from './changed-stretches.ts';
import { contradictionOf } from './edit-problems.ts';
import type { CutPart } from './split-at.ts';
import { FACTS, type Fact, factsOf, sameFacts, spansOf } from './stretches.ts';

type Side = 'mine' | 'theirs';

/** One stretch as three tell it, and what becomes of it. */
export interface ComparedStretch {
  readonly fromM: number;
  readonly toM: number;
  readonly base: LightFacts;
  readonly theirs: LightFacts;
  readonly mine: LightFacts;
  /** Facts that both changed, each otherwise: someone has to choose. */
  readonly collisions: readonly Fact[];
  /** Who changed something here that needs no choice: told, never silent. */
  readonly takenFrom: readonly Side[];
  /** With theirs where the two collide. */
  readonly merged: LightFacts;
  /** Which stretch of either it is a part of. */
  readonly origin: Readonly<Record<Side, number>>;
}

export interface Comparison {
  readonly stretches: readonly ComparedStretch[];
  /** False: it can be merged without a choice. */
  readonly collides: boolean;
}

/**
 * A three-way comparison: what stood when the editor looked, what another wrote since, what the editor wants.
 * A fact only one of them changed is taken from that one; one that both changed alike is the same; of two days of
 * a check the later holds. Where two changes of different facts come to contradict each other, they collide too.
 */
export function compareEdits(
  base: readonly LightSpan[],
  theirs: readonly LightSpan[],
  mine: readonly LightSpan[],
  lengthM: number,
): Comparison {
  const [was = [], their = [], my = []] = cutAlike([base, theirs, mine], lengthM);
  const stretches = was.flatMap((stretch, at) => {
    const [a, b] = [their[at], my[at]];
    return a === undefined || b === undefined ? [] : [compareStretch(stretch, a, b)];
  });
  return { stretches, collides: stretches.some(({ collisions }) => collisions.length > 0) };
}

function compareStretch(base: LightSpan, theirs: CutPart, mine: CutPart): ComparedStretch {
  const changedByMe = FACTS.filter((fact) => mine[fact] !== base[fact]);
  const changedByThem = FACTS.filter((fact) => theirs[fact] !== base[fact]);
  const different = changedByMe.filter((fact) => changedByThem.includes(fact) && mine[fact] !== theirs[fact]);
  const checkedOn =
    mine.checkedOn !== null && theirs.checkedOn !== null && different.includes('checkedOn')
      ? laterDay(mine.checkedOn, theirs.checkedOn)
      : null;
  let collisions = checkedOn === null ? different : different.filter((fact) => fact !== 'checkedOn');
  let merged = take(
    factsOf(theirs),
    mine,
    changedByMe.filter((fact) => !collisions.includes(fact)),
  );
  if (checkedOn !== null) merged = { ...merged, checkedOn };
  if (collisions.length === 0 && contradictionOf(merged) !== null) {
    collisions = FACTS.filter((fact) => mine[fact] !== theirs[fact]);
    merged = factsOf(theirs);
  }
  const isFree = (fact: Fact) => !collisions.includes(fact);
  const takenFrom: Side[] = [];
  if (changedByThem.some((fact) => isFree(fact) && mine[fact] !== merged[fact])) takenFrom.push('theirs');
  if (changedByMe.some((fact) => isFree(fact) && theirs[fact] !== merged[fact])) takenFrom.push('mine');
  const { fromM, toM } = base;
  return {
    fromM,
    toM,
    base: factsOf(base),
    theirs: factsOf(theirs),
    mine: factsOf(mine),
    collisions,
    takenFrom,
    merged,
    origin: { theirs: theirs.origin, mine: mine.origin },
  };
}

/** `facts` with those named taken from another. */
function take(facts: LightFacts, from: LightFacts, names: readonly Fact[]): LightFacts {
  const { lit, operating, hours, power, lamps, payer, checkedOn } = from;
  const all = { lit, operating, hours, power, lamps, payer, checkedOn };
  return Object.assign({ ...facts }, ...names.map((name) => ({ [name]: all[name] })));
}

/** The spans of a comparison, each collision settled for one side. Parts of one stretch are joined again, its lamps with them. */
export function settle({ stretches }: Comparison, sideAt: (at: number) => Side): LightSpan[] {
  const settled: (LightSpan & { readonly lampsOf: string })[] = [];
  stretches.forEach(({ fromM, toM, merged, mine, theirs, collisions, origin }, at) => {
    const facts = sideAt(at) === 'mine' ? take(merged, mine, collisions) : merged;
    const side = facts.lamps === theirs.lamps ? 'theirs' : 'mine';
    const lampsOf = facts.lamps === null ? 'none' : `${side} ${origin[side]}`;
    const last = settled.at(-1);
    const continues = last !== undefined && last.lampsOf === lampsOf;
    if (continues && sameFacts({ ...last, lamps: null }, { ...facts, lamps: null })) {
      const lamps = facts.lamps === null ? null : (last.lamps ?? 0) + facts.lamps;
      settled[settled.length - 1] = { ...last, toM, lamps };
    } else settled.push({ fromM, toM, ...facts, lampsOf });
  });
  return spansOf(settled.map(({ lampsOf: _, ...span }) => span));
}
