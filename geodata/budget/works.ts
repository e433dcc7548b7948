/**
 * What could be lit, one row per piece of work, in columns: 200,000 rows cross to a worker as they are.
 * A work belongs to one bundle at most (its commune's missing routes); a bundle pays its bonus only when every
 * one of its works is done, as a commune turns to "met" by its last route and not before.
 */
export interface Works {
  /** What a work takes of the budget: whole đồng, or metres where the budget is a length. Finite, > 0. */
  readonly cost: Float64Array;
  /** What it is worth by itself, in points of the planner's weights. Finite, ≥ 0. */
  readonly benefit: Float64Array;
  /** Index into `bonus`, NO_BUNDLE outside every bundle. */
  readonly bundle: Int32Array;
  /** Points of a whole bundle, ≥ 0. */
  readonly bonus: Float64Array;
}

export const NO_BUNDLE = -1;

/** The columns cannot be chosen from; the message names the row and the value. */
export class WorksError extends Error {
  override readonly name = 'WorksError';
}

/** Throws WorksError at the first value out of range. */
export function checkWorks({ cost, benefit, bundle, bonus }: Works): void {
  if (benefit.length !== cost.length || bundle.length !== cost.length) {
    throw new WorksError(`${cost.length} costs, ${benefit.length} benefits, ${bundle.length} bundles`);
  }
  const isFrom = (low: number, value: number) => value >= low && value < Number.POSITIVE_INFINITY;
  cost.forEach((value, row) => {
    if (!isFrom(Number.MIN_VALUE, value)) throw new WorksError(`cost ${value} of work ${row}; wanted > 0`);
  });
  benefit.forEach((value, row) => {
    if (!isFrom(0, value)) throw new WorksError(`benefit ${value} of work ${row}; wanted ≥ 0`);
  });
  bonus.forEach((value, row) => {
    if (!isFrom(0, value)) throw new WorksError(`bonus ${value} of bundle ${row}; wanted ≥ 0`);
  });
  bundle.forEach((value, row) => {
    if (value !== NO_BUNDLE && !(value >= 0 && value < bonus.length)) {
      throw new WorksError(`bundle ${value} of work ${row}; there are ${bonus.length}`);
    }
  });
}
