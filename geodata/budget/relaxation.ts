import { NO_BUNDLE, type Works } from './works.ts';

/**
 * The works that fit, best value for money first, with the bonus of a bundle spread over its works by cost. A
 * bundle's bonus is at most Σ bonus × cost ÷ (cost of the bundle) over the works chosen, so whatever is best
 * here is never below what can truly be had: the classic bound of Dantzig (1957) for the knapsack.
 */
export interface Relaxation {
  /** Rows of the works, by falling density; equal ones keep the order of their rows. */
  readonly order: Int32Array;
  /** Points of a work beyond its own benefit while its bundle can still be earned. By position in `order`. */
  readonly share: Float64Array;
  /** Sums of cost and of benefit + share before a position; one longer than `order`. */
  readonly costBefore: Float64Array;
  readonly pointsBefore: Float64Array;
  /** How many works of each bundle can be chosen; −1: the bundle is out of reach and pays nothing. */
  readonly members: Int32Array;
}

export const OUT_OF_REACH = -1;

/** `isOpen` says which rows may be chosen; a bundle with a closed row is out of reach, as is one dearer than `budget`. */
export function relax(works: Works, isOpen: (row: number) => boolean, budget: number): Relaxation {
  const { cost, benefit, bundle, bonus } = works;
  const members = new Int32Array(bonus.length);
  const bundleCost = new Float64Array(bonus.length);
  const fitting: number[] = [];
  for (let row = 0; row < cost.length; row++) {
    const g = bundle[row] ?? NO_BUNDLE;
    const fits = isOpen(row) && (cost[row] ?? 0) <= budget;
    if (fits) fitting.push(row);
    if (g === NO_BUNDLE || members[g] === OUT_OF_REACH) continue;
    if (!fits) members[g] = OUT_OF_REACH;
    else {
      members[g] = (members[g] ?? 0) + 1;
      bundleCost[g] = (bundleCost[g] ?? 0) + (cost[row] ?? 0);
    }
  }
  bundleCost.forEach((sum, g) => {
    if (sum > budget) members[g] = OUT_OF_REACH;
  });
  const extra = (row: number) => {
    const g = bundle[row] ?? NO_BUNDLE;
    if (g === NO_BUNDLE || members[g] === OUT_OF_REACH) return 0;
    return ((bonus[g] ?? 0) * (cost[row] ?? 0)) / (bundleCost[g] ?? 1);
  };
  const density = new Float64Array(cost.length);
  for (const row of fitting) density[row] = ((benefit[row] ?? 0) + extra(row)) / (cost[row] ?? 1);
  const order = Int32Array.from(fitting).sort((a, b) => (density[b] ?? 0) - (density[a] ?? 0) || a - b);

  const share = Float64Array.from(order, extra);
  const costBefore = new Float64Array(order.length + 1);
  const pointsBefore = new Float64Array(order.length + 1);
  order.forEach((row, at) => {
    costBefore[at + 1] = (costBefore[at] ?? 0) + (cost[row] ?? 0);
    pointsBefore[at + 1] = (pointsBefore[at] ?? 0) + (benefit[row] ?? 0) + (share[at] ?? 0);
  });
  return { order, share, costBefore, pointsBefore, members };
}

/** The most points the works from position `from` on can add within `left`, the last one taken in part. */
export function boundFrom({ costBefore, pointsBefore }: Relaxation, from: number, left: number): number {
  const start = costBefore[from] ?? 0;
  let low = from;
  let high = costBefore.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((costBefore[middle] ?? 0) - start <= left) low = middle;
    else high = middle - 1;
  }
  const whole = (pointsBefore[low] ?? 0) - (pointsBefore[from] ?? 0);
  if (low === costBefore.length - 1) return whole;
  const room = left - ((costBefore[low] ?? 0) - start);
  const next = (costBefore[low + 1] ?? 0) - (costBefore[low] ?? 0);
  return whole + ((pointsBefore[low + 1] ?? 0) - (pointsBefore[low] ?? 0)) * (room / next);
}
