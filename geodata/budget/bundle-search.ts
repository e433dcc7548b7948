import { pointsOf, takeInOrder } from './greedy.ts';
import { type Grid, priceGrid } from './price-grid.ts';
import type { Relaxation } from './relaxation.ts';
import { NO_BUNDLE, type Works } from './works.ts';

export interface BundleSearch {
  /** 1 for the rows of the best answer met; null: none better than the start. */
  readonly chosen: Uint8Array | null;
  readonly points: number;
  /** No choice within the budget has more points. */
  readonly atMost: number;
}

/** Branches nearer than this share to the best answer are not worth their time. */
const TOLERANCE = 1e-5;
/** What a slider leaves time for: branches, and rows looked at in whole answers. */
const MOST_NODES = 20_000;
const MOST_ROWS = 1_500_000;

/**
 * Which communes to turn, by branch and bound over the bundles alone (Land & Doig 1960; shared costs of a whole:
 * Rhys 1970). Thousands of small works are as good as divisible; some ninety bundles are not, and what money and
 * plain lists miss is which of them to finish.
 *
 *     in      every work of the bundle is done          bound  λ · budget + Σ gains of works at price λ
 *     out     its bonus is given up                            + Σ in (bonus − shortfall)
 *     open    as the price decides                             + Σ open max(0, bonus − shortfall)
 *
 * The bound holds at any price λ, so each branch takes the least over a grid of prices around the one that spends the
 * budget (Lagrangian bound: Geoffrion 1974). Bundles are decided in the order of what deciding against the price
 * costs; where all are, the rest of the money goes to single works by benefit for money. `start`: points had already.
 */
export function searchBundles(
  works: Works,
  { order, members }: Relaxation,
  budget: number,
  { price, singles, start }: { readonly price: number; readonly singles: Int32Array; readonly start: number },
): BundleSearch {
  const { bonus, bundle, cost } = works;
  const grid = priceGrid(works, order, members, budget, price);
  const rowsOf = new Map<number, number[]>(grid.bundles.map((g) => [g, []]));
  const costOf = new Map<number, number>();
  for (const row of order) {
    const g = bundle[row] ?? NO_BUNDLE;
    rowsOf.get(g)?.push(row);
    costOf.set(g, (costOf.get(g) ?? 0) + (cost[row] ?? 0));
  }
  const queue = grid.bundles
    .map((g, at) => ({ g, at, gain: (bonus[g] ?? 0) - (grid.shortfall[at]?.[grid.middle] ?? 0) }))
    .sort((p, q) => Math.abs(q.gain) - Math.abs(p.gain) || p.g - q.g);

  const taken: number[] = [];
  let best: Uint8Array | null = null;
  let points = start;
  let [atMost, nodes, rows] = [start, 0, 0];

  const finish = (): void => {
    rows += order.length;
    const first = taken.flatMap((g) => rowsOf.get(g) ?? []);
    const wanted = new Int32Array(first.length + singles.length);
    wanted.set(first);
    wanted.set(singles, first.length);
    const chosen = takeInOrder(works, wanted, budget);
    const worth = pointsOf(works, members, chosen);
    if (worth > points) [best, points] = [chosen, worth];
  };
  const visit = (depth: number, bounds: Float64Array, left: number): void => {
    nodes += 1;
    const bound = least(bounds);
    const next = queue[depth];
    const isHopeless = bound <= points * (1 + TOLERANCE);
    if (isHopeless || nodes > MOST_NODES || rows > MOST_ROWS || next === undefined) {
      if (next === undefined && !isHopeless && rows <= MOST_ROWS) finish();
      atMost = Math.max(atMost, bound);
      return;
    }
    const { g, at, gain } = next;
    const price = costOf.get(g) ?? 0;
    for (const isIn of gain > 0 ? [true, false] : [false, true]) {
      if (isIn && price > left) continue;
      if (isIn) taken.push(g);
      visit(depth + 1, decided(bounds, grid, at, bonus[g] ?? 0, isIn), isIn ? left - price : left);
      if (isIn) taken.pop();
    }
  };
  visit(0, grid.bounds, budget);
  return { chosen: best, points, atMost: Math.max(atMost, points) };
}

/** The bounds of a branch, by price: what the open bundle might have gained goes, what the decided one costs comes. */
function decided(
  bounds: Float64Array,
  { shortfall }: Grid,
  at: number,
  bonus: number,
  isIn: boolean,
): Float64Array {
  const missing = shortfall[at];
  return bounds.map((bound, k) => {
    const gain = bonus - (missing?.[k] ?? 0);
    return isIn ? bound + Math.min(0, gain) : bound - Math.max(0, gain);
  });
}

function least(values: Float64Array): number {
  let low = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < low) low = value;
  return low;
}
