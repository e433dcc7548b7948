import { NO_BUNDLE, type Works } from './works.ts';

export interface Relaxed {
  /** 1 for the rows chosen at the lowest price of money at which the choice fits the budget. */
  readonly chosen: Uint8Array;
  /** No choice within the budget has more points. */
  readonly atMost: number;
  /** That price, points per unit of cost; 0: all can be paid for. */
  readonly price: number;
}

/** Halvings of the price; doubles hold no more. */
const HALVINGS = 60;

/**
 * Puts a price λ on money instead of a limit (Lagrangian relaxation: Geoffrion 1974; Fisher 1981). At a price
 * each work and each bundle decides for itself:
 *
 *     work      done when        benefit > λ · cost
 *     bundle    done whole when  bonus > Σ max(0, λ · cost − benefit) over its works
 *
 * What they gain together, plus λ · budget, bounds every choice within the budget from above at any λ, and
 * the cost falls as λ rises. Halving finds the lowest λ whose choice can be paid for.
 *
 * `isOpen` as in relax(); `members` counts a bundle's open rows, OUT_OF_REACH (< 0) for one that cannot be
 * earned. O(rows) for each of at most 60 prices.
 */
export function priceOut(works: Works, rows: Int32Array, members: Int32Array, budget: number): Relaxed {
  const { cost, benefit, bundle, bonus } = works;
  const shortfall = new Float64Array(bonus.length);
  const chosen = new Uint8Array(cost.length);
  let low = 0;
  let high = 0;
  for (const row of rows) {
    const g = bundle[row] ?? NO_BUNDLE;
    const most = (benefit[row] ?? 0) + (g === NO_BUNDLE ? 0 : (bonus[g] ?? 0));
    high = Math.max(high, most / (cost[row] ?? 1));
  }
  let atMost = Number.POSITIVE_INFINITY;

  /** What the choice at this price costs; it stands in `chosen`. */
  const chooseAt = (price: number): number => {
    shortfall.fill(0);
    for (const row of rows) {
      const g = bundle[row] ?? NO_BUNDLE;
      const gain = (benefit[row] ?? 0) - price * (cost[row] ?? 0);
      if (g !== NO_BUNDLE && gain < 0) shortfall[g] = (shortfall[g] ?? 0) - gain;
    }
    let spent = 0;
    let gained = 0;
    for (const row of rows) {
      const g = bundle[row] ?? NO_BUNDLE;
      const gain = (benefit[row] ?? 0) - price * (cost[row] ?? 0);
      const isWhole = g !== NO_BUNDLE && (members[g] ?? 0) > 0 && (bonus[g] ?? 0) > (shortfall[g] ?? 0);
      const isIn = gain > 0 || isWhole;
      chosen[row] = isIn ? 1 : 0;
      if (isIn) spent += cost[row] ?? 0;
      if (isIn) gained += gain;
    }
    bonus.forEach((value, g) => {
      if ((members[g] ?? 0) > 0 && value > (shortfall[g] ?? 0)) gained += value;
    });
    atMost = Math.min(atMost, gained + price * budget);
    return spent;
  };

  if (chooseAt(low) <= budget) return { chosen, atMost, price: low };
  for (let i = 0; i < HALVINGS && high > low; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (chooseAt(middle) <= budget) high = middle;
    else low = middle;
  }
  chooseAt(high);
  return { chosen, atMost, price: high };
}
