import { search } from './branch-and-bound.ts';
import { searchBundles } from './bundle-search.ts';
import { byBenefit, byBundle, pointsOf, takeInOrder } from './greedy.ts';
import { priceOut } from './lagrange.ts';
import { boundFrom, relax } from './relaxation.ts';
import { checkWorks, NO_BUNDLE, type Works } from './works.ts';

export interface ChoiceOptions {
  /** Rows done whatever they are worth, paid for first. */
  readonly forcedIn?: ReadonlySet<number>;
  /** Rows never done. */
  readonly forcedOut?: ReadonlySet<number>;
  /** How long the search for something better than greedy may go on; 300,000 when not given. */
  readonly mostSteps?: number;
}

export interface Choice {
  /** Rows, the best value for money first; forced ones before all others. Equal ones by row. */
  readonly ranked: readonly number[];
  /** In the unit of `cost`; never above the budget. */
  readonly cost: number;
  readonly points: number;
  /** Nobody can reach more points than this with the same budget and pins. */
  readonly atMost: number;
  /** Proven best: `points` is `atMost`. */
  readonly isOptimal: boolean;
  /** Bundles earned whole. */
  readonly bundles: readonly number[];
}

/** The pinned works alone cost more than there is. */
export interface PinsTooDear {
  readonly pinnedCost: number;
  readonly budget: number;
}

const MOST_STEPS = 300_000;
/** Above it branch and bound finds nothing in the time there is that the price has not found. */
const MOST_EXACT_ROWS = 2_000;

/**
 * Which works to do within a budget so that points are highest: the 0–1 knapsack with bundles. Three greedy
 * answers and a price on money give the start; up to 2,000 works, branch and bound then looks for better ones and solves
 * small cases exactly. The price also bounds what anyone could reach. Never over budget, never worse than greedy, the same answer each time.
 * Returns PinsTooDear where forced works do not fit. Throws WorksError on a bad column, RangeError on a budget
 * that is negative or not a number.
 */
export function chooseWorks(
  works: Works,
  budget: number,
  { forcedIn = new Set(), forcedOut = new Set(), mostSteps = MOST_STEPS }: ChoiceOptions = {},
): Choice | PinsTooDear {
  checkWorks(works);
  if (!(budget >= 0)) throw new RangeError(`A budget of ${budget}; wanted ≥ 0`);
  const pinned = [...forcedIn].sort((a, b) => a - b);
  const pinnedCost = costOf(works, pinned);
  if (pinnedCost > budget) return { pinnedCost, budget };

  const left = budget - pinnedCost;
  const rest = withoutPins(works, forcedIn);
  const relaxation = relax(rest, (row) => !forcedIn.has(row) && !forcedOut.has(row), left);
  const { members, order } = relaxation;
  const singles = byBenefit(rest, relaxation);
  const priced = priceOut(rest, order, members, left);
  const worth = (chosen: Uint8Array) => pointsOf(rest, members, chosen);
  const answers = [
    singles,
    order,
    byBundle(rest, relaxation, singles),
    [...order.filter((row) => priced.chosen[row] === 1), ...order],
  ].map((rows) => takeInOrder(rest, rows, left));
  let best = answers.reduce((most, answer) => (worth(answer) > worth(most) ? answer : most));
  let points = worth(best);
  let atMost = Math.min(priced.atMost, boundFrom(relaxation, 0, left));
  if (priced.price > 0) {
    const whole = searchBundles(rest, relaxation, left, { price: priced.price, singles, start: points });
    best = whole.chosen ?? best;
    points = whole.points;
    atMost = Math.max(points, Math.min(atMost, whole.atMost));
  }
  const isSmall = order.length <= MOST_EXACT_ROWS;
  const found = isSmall ? search(rest, relaxation, left, points, mostSteps) : null;
  if (found?.chosen != null) {
    best = found.chosen;
    points = found.points;
  }
  const isOptimal = found?.isComplete === true || points >= atMost;
  const free = order.filter((row) => best[row] === 1);
  const bundles = wholeBundles(works, [...pinned, ...free]);
  const ranked = [...pinned, ...byWorth(works, free, new Set(bundles))];
  const given = pinned.reduce((sum, row) => sum + (works.benefit[row] ?? 0), 0) + bonusOf(works, pinned);
  return {
    ranked,
    cost: costOf(works, ranked),
    points: given + points,
    atMost: given + (isOptimal ? points : atMost),
    isOptimal,
    bundles,
  };
}

/** By points for money, a bonus earned being spread over its bundle by cost; equal ones by row. */
function byWorth(
  { cost, benefit, bundle, bonus }: Works,
  rows: Int32Array,
  earned: ReadonlySet<number>,
): Int32Array {
  const costs = new Map<number, number>();
  bundle.forEach((g, row) => {
    if (earned.has(g)) costs.set(g, (costs.get(g) ?? 0) + (cost[row] ?? 0));
  });
  const worth = Float64Array.from(rows, (row) => {
    const g = bundle[row] ?? NO_BUNDLE;
    const whole = costs.get(g);
    return (benefit[row] ?? 0) / (cost[row] ?? 1) + (whole === undefined ? 0 : (bonus[g] ?? 0) / whole);
  });
  const at = Int32Array.from(rows.keys());
  at.sort((p, q) => (worth[q] ?? 0) - (worth[p] ?? 0) || (rows[p] ?? 0) - (rows[q] ?? 0));
  return at.map((p) => rows[p] ?? 0);
}

/** What is forced in belongs to no bundle any more: the rest of its bundle earns the bonus. */
function withoutPins(works: Works, forcedIn: ReadonlySet<number>): Works {
  if (forcedIn.size === 0) return works;
  return { ...works, bundle: works.bundle.map((g, row) => (forcedIn.has(row) ? NO_BUNDLE : g)) };
}

function costOf({ cost }: Works, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + (cost[row] ?? 0), 0);
}

/** The bundles of which every row is among these. */
function wholeBundles({ bundle, bonus }: Works, rows: readonly number[]): number[] {
  const missing = new Int32Array(bonus.length);
  const hasRows = new Uint8Array(bonus.length);
  for (const g of bundle) {
    if (g === NO_BUNDLE) continue;
    missing[g] = (missing[g] ?? 0) + 1;
    hasRows[g] = 1;
  }
  for (const row of rows) {
    const g = bundle[row] ?? NO_BUNDLE;
    if (g !== NO_BUNDLE) missing[g] = (missing[g] ?? 0) - 1;
  }
  return [...missing.keys()].filter((g) => hasRows[g] === 1 && missing[g] === 0);
}

function bonusOf(works: Works, rows: readonly number[]): number {
  return wholeBundles(works, rows).reduce((sum, g) => sum + (works.bonus[g] ?? 0), 0);
}
