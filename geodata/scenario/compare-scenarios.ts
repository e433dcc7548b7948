import type { SavedUnit, SavedWork } from '../contract/scenarios.ts';
import { sharedM } from '../promise/stretches.ts';

interface Compared {
  readonly works: readonly SavedWork[];
  readonly units: readonly SavedUnit[];
  /** Null: not approved, or nobody measured it then. */
  readonly official: { readonly units: readonly SavedUnit[] } | null;
}

export type WorkSide = 'both' | 'a' | 'b';

export interface ComparedWork {
  readonly side: WorkSide;
  readonly work: SavedWork;
}

/** What one scenario does to a commune; null: nothing, or nobody reckoned it that way. */
export interface UnitSide {
  /** By the planner's browser (Turf), when it was saved. */
  readonly estimate: SavedUnit | null;
  /** By PostGIS, when it was approved. */
  readonly official: SavedUnit | null;
}

export interface ComparedUnit {
  readonly code: string;
  readonly a: UnitSide;
  readonly b: UnitSide;
}

/** Two stretches are one work when they share at least this part of the longer one. */
const SAME_PART = 0.5;

/**
 * The works of two scenarios side by side: in both, only in A, only in B, each in the order of its list (what is in
 * both stands once, as in A). Lengths in the sums are in metres, each work's own.
 */
export function compareWorks(a: Pick<Compared, 'works'>, b: Pick<Compared, 'works'>): ComparedWork[] {
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
export function compareUnits(a: Omit<Compared, 'works'>, b: Omit<Compared, 'works'>): ComparedUnit[] {
  const of = (units: readonly SavedUnit[] = []) => new Map(units.map((unit) => [unit.code, unit]));
  const sides = [a, b].map(({ units, official }) => ({ estimate: of(units), official: of(official?.units) }));
  const codes = new Set(sides.flatMap(({ estimate, official }) => [...estimate.keys(), ...official.keys()]));
  const at = (side: number, code: string): UnitSide => ({
    estimate: sides[side]?.estimate.get(code) ?? null,
    official: sides[side]?.official.get(code) ?? null,
  });
  return [...codes].sort().map((code) => ({ code, a: at(0, code), b: at(1, code) }));
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
