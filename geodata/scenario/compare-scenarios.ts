import type { SavedUnit, SavedWork } from '../contract/scenarios.ts';
import { sharedM } from '../promise/stretches.ts';

interface Compared {
  readonly works: readonly SavedWork[];
  readonly units: readonly SavedUnit[];
}

export type WorkSide = 'both' | 'a' | 'b';

export interface ComparedWork {
  readonly side: WorkSide;
  readonly work: SavedWork;
}

export interface ComparedUnit {
  readonly code: string;
  /** Null: that side does nothing here. */
  readonly a: SavedUnit | null;
  readonly b: SavedUnit | null;
}

/** Two stretches are one work when they share at least this part of the longer one. */
const SAME_PART = 0.5;

/**
 * The works of two scenarios side by side: in both, only in A, only in B, each in the order of its list (what is in
 * both stands once, as in A). Lengths in the sums are in metres, each work's own.
 */
export function compareWorks(a: Compared, b: Compared): ComparedWork[] {
  const bySegment = new Map<number, SavedWork[]>();
  for (const work of b.works) {
    const list = bySegment.get(work.segment);
    if (list === undefined) bySegment.set(work.segment, [work]);
    else list.push(work);
  }
  const taken = new Set<SavedWork>();
  const ofA = a.works.map((work): ComparedWork => {
    const twin = (bySegment.get(work.segment) ?? []).find(
      (other) => !taken.has(other) && isSame(work, other),
    );
    if (twin !== undefined) taken.add(twin);
    return { side: twin === undefined ? 'a' : 'both', work };
  });
  const ofB = b.works.filter((work) => !taken.has(work)).map((work): ComparedWork => ({ side: 'b', work }));
  return [...ofA, ...ofB];
}

function isSame(a: SavedWork, b: SavedWork): boolean {
  const longer = Math.max(a.toM - a.fromM, b.toM - b.fromM);
  return sharedM(a, b) >= longer * SAME_PART;
}

/** Every commune that one of them changes, by code. */
export function compareUnits(a: Compared, b: Compared): ComparedUnit[] {
  const of = (units: readonly SavedUnit[]) => new Map(units.map((unit) => [unit.code, unit]));
  const [inA, inB] = [of(a.units), of(b.units)];
  return [...new Set([...inA.keys(), ...inB.keys()])]
    .sort()
    .map((code) => ({ code, a: inA.get(code) ?? null, b: inB.get(code) ?? null }));
}

/** Count, whole đồng and metres of some works. */
export function sumWorks(works: readonly Pick<SavedWork, 'cost' | 'fromM' | 'toM'>[]): {
  readonly count: number;
  readonly cost: number;
  readonly metres: number;
} {
  return {
    count: works.length,
    cost: works.reduce((sum, { cost }) => sum + cost, 0),
    metres: works.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0),
  };
}

/** Communes that the works turn to met. */
export function newlyMet(units: readonly Pick<SavedUnit, 'code' | 'turns'>[]): string[] {
  return units.filter(({ turns }) => turns === 'met').map(({ code }) => code);
}
