import { chooseWorks, type PinsTooDear } from './choose-works.ts';
import { NO_BUNDLE, type Works } from './works.ts';

export interface Reaching {
  /** Rows, longest road per đồng first; forced ones before all others. */
  readonly ranked: readonly number[];
  readonly cost: number;
  /** Nobody reaches the length for less. */
  readonly atLeast: number;
  readonly length: number;
  readonly isOptimal: boolean;
}

/** Even all works that may be done are not enough. */
export interface OutOfReach {
  readonly longest: number;
  readonly wanted: number;
}

/**
 * The cheapest works whose lengths add up to `wanted` metres or more. What is left undone is itself a
 * knapsack: leave out the dearest works that fit into the length there is to spare, then light the others.
 *
 * Lengths and costs by row, > 0. Returns OutOfReach where all of them together fall short.
 */
export function cheapestReaching(
  { cost, length }: { readonly cost: Float64Array; readonly length: Float64Array },
  wanted: number,
  pins: { readonly forcedIn?: ReadonlySet<number>; readonly forcedOut?: ReadonlySet<number> } = {},
  mostSteps?: number,
): Reaching | OutOfReach {
  const { forcedIn = new Set(), forcedOut = new Set() } = pins;
  const rows = [...cost.keys()].filter((row) => !forcedOut.has(row));
  const longest = rows.reduce((sum, row) => sum + (length[row] ?? 0), 0);
  if (longest < wanted) return { longest, wanted };
  const works: Works = {
    cost: length,
    benefit: cost,
    bundle: new Int32Array(cost.length).fill(NO_BUNDLE),
    bonus: new Float64Array(0),
  };
  const closed = new Set([...forcedIn, ...forcedOut]);
  const undone = chooseWorks(works, longest - wanted, {
    forcedOut: closed,
    ...(mostSteps === undefined ? {} : { mostSteps }),
  });
  if (isTooDear(undone)) throw new Error('nothing was pinned');
  const left = new Set(undone.ranked);
  const done = rows.filter((row) => !left.has(row));
  const value = (row: number) => (length[row] ?? 0) / (cost[row] ?? 1);
  done.sort((a, b) => Number(forcedIn.has(b)) - Number(forcedIn.has(a)) || value(b) - value(a) || a - b);
  return {
    ranked: done,
    cost: done.reduce((sum, row) => sum + (cost[row] ?? 0), 0),
    atLeast: rows.reduce((sum, row) => sum + (cost[row] ?? 0), 0) - undone.atMost,
    length: done.reduce((sum, row) => sum + (length[row] ?? 0), 0),
    isOptimal: undone.isOptimal,
  };
}

function isTooDear(choice: object): choice is PinsTooDear {
  return 'pinnedCost' in choice;
}
