import { NO_BUNDLE, type Works } from './works.ts';

/** What works and bundles are worth at many prices of money at once. */
export interface Grid {
  /** Bundles that can be earned and have a bonus. */
  readonly bundles: readonly number[];
  /** For each of them, by price: Σ max(0, λ · cost − benefit) over its works. */
  readonly shortfall: readonly Float64Array[];
  /** By price: no choice within the budget has more points than this. */
  readonly bounds: Float64Array;
  /** Where the price given lies. */
  readonly middle: number;
}

/** Prices to either side, and how many times lower and higher the outermost are. */
const STEPS = 64;
const SPAN = 4;

/**
 * Prices around one, close together near it: λ · SPAN^±(i ÷ STEPS)². Each work is put between the two prices at which
 * its mind changes, and sums run along the grid:
 *
 *     λ        · · · · | · · · ·        benefit ÷ cost of a work at |
 *     gains    ← benefit − λ · cost     below it
 *     shortfall          λ · cost − benefit →   above it
 *
 * `members` as in Relaxation. O(rows · log prices + bundles · prices).
 */
export function priceGrid(
  { cost, benefit, bundle, bonus }: Works,
  rows: Int32Array,
  members: Int32Array,
  budget: number,
  price: number,
): Grid {
  const prices = Float64Array.from({ length: 2 * STEPS + 1 }, (_, k) => {
    const i = (k - STEPS) / STEPS;
    return price * SPAN ** (Math.sign(i) * i * i);
  });
  const bundles = [...bonus.keys()].filter((g) => (members[g] ?? 0) > 0 && (bonus[g] ?? 0) > 0);
  const place = new Map(bundles.map((g, at) => [g, at]));
  const size = prices.length + 1;
  const all = { cost: new Float64Array(size), benefit: new Float64Array(size) };
  const own = bundles.map(() => ({ cost: new Float64Array(size), benefit: new Float64Array(size) }));
  for (const row of rows) {
    const [price, points] = [cost[row] ?? 0, benefit[row] ?? 0];
    const k = firstAtLeast(prices, points / price);
    const ofBundle = own[place.get(bundle[row] ?? NO_BUNDLE) ?? -1];
    for (const sums of ofBundle === undefined ? [all] : [all, ofBundle]) {
      sums.cost[k] = (sums.cost[k] ?? 0) + price;
      sums.benefit[k] = (sums.benefit[k] ?? 0) + points;
    }
  }
  const shortfall = own.map((sums) => {
    const missing = new Float64Array(prices.length);
    let [spent, points] = [0, 0];
    prices.forEach((lambda, k) => {
      spent += sums.cost[k] ?? 0;
      points += sums.benefit[k] ?? 0;
      missing[k] = Math.max(0, lambda * spent - points);
    });
    return missing;
  });
  const bounds = new Float64Array(prices.length);
  let [spent, points] = [0, 0];
  for (let k = prices.length - 1; k >= 0; k -= 1) {
    spent += all.cost[k + 1] ?? 0;
    points += all.benefit[k + 1] ?? 0;
    const lambda = prices[k] ?? 0;
    let bound = points - lambda * spent + lambda * budget;
    bundles.forEach((g, at) => {
      bound += Math.max(0, (bonus[g] ?? 0) - (shortfall[at]?.[k] ?? 0));
    });
    bounds[k] = bound;
  }
  return { bundles, shortfall, bounds, middle: STEPS };
}

/** Position of the first price that is no lower; one past the end when all are. */
function firstAtLeast(prices: Float64Array, value: number): number {
  let [low, high] = [0, prices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prices[middle] ?? 0) >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}
