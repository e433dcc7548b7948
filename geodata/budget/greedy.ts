import { OUT_OF_REACH, type Relaxation } from './relaxation.ts';
import { NO_BUNDLE, type Works } from './works.ts';

/** Takes rows in the order given as long as they fit, and says which. */
export function takeInOrder(works: Works, rows: Iterable<number>, budget: number): Uint8Array {
  const chosen = new Uint8Array(works.cost.length);
  let left = budget;
  for (const row of rows) {
    const cost = works.cost[row] ?? 0;
    if (chosen[row] === 1 || cost > left) continue;
    chosen[row] = 1;
    left -= cost;
  }
  return chosen;
}

/** Benefits of what is chosen and the bonus of each bundle chosen whole; `members` as in Relaxation. */
export function pointsOf(works: Works, members: Int32Array, chosen: Uint8Array): number {
  const missing = members.slice();
  let points = 0;
  chosen.forEach((isChosen, row) => {
    if (isChosen === 0) return;
    points += works.benefit[row] ?? 0;
    const g = works.bundle[row] ?? NO_BUNDLE;
    if (g === NO_BUNDLE || members[g] === OUT_OF_REACH) return;
    missing[g] = (missing[g] ?? 0) - 1;
    if (missing[g] === 0) points += works.bonus[g] ?? 0;
  });
  return points;
}

/** Rows by benefit for money alone, as one would pick them from a list. */
export function byBenefit(works: Works, { order }: Relaxation): Int32Array {
  const density = (row: number) => (works.benefit[row] ?? 0) / (works.cost[row] ?? 1);
  return order.slice().sort((a, b) => density(b) - density(a) || a - b);
}

/** Whole bundles first, best value for money first, then single rows by benefit for money. */
export function byBundle(works: Works, relaxation: Relaxation, singles: Int32Array): number[] {
  const rows = new Map<number, number[]>();
  for (const row of relaxation.order) {
    const g = works.bundle[row] ?? NO_BUNDLE;
    if (g === NO_BUNDLE || relaxation.members[g] === OUT_OF_REACH || works.bonus[g] === 0) continue;
    const list = rows.get(g);
    if (list === undefined) rows.set(g, [row]);
    else list.push(row);
  }
  const bundles = [...rows].map(([g, list]) => {
    const sum = (column: Float64Array) => list.reduce((total, row) => total + (column[row] ?? 0), 0);
    return { g, list, density: (sum(works.benefit) + (works.bonus[g] ?? 0)) / sum(works.cost) };
  });
  bundles.sort((a, b) => b.density - a.density || a.g - b.g);
  return [...bundles.flatMap(({ list }) => list), ...singles];
}
