/** A class of values, lower bound included, upper bound not (the last class includes 1). */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
  readonly reached: boolean;
}

/**
 * Classes for a map of shares: `below` equal classes under the threshold, one from the threshold to 1. A break
 * sits exactly on the threshold, so 74.99 % and 75.00 % never share a colour. A threshold of 0 or 1 leaves one
 * side: with 1, the class above holds exactly the full share.
 *
 * Throws RangeError unless 0 ≤ threshold ≤ 1 and `below` is a positive whole number.
 */
export function classBreaks(threshold: number, below = 3): ValueClass[] {
  if (!(threshold >= 0 && threshold <= 1)) throw new RangeError(`Threshold ${threshold}; wanted 0 to 1`);
  if (!(Number.isInteger(below) && below > 0)) throw new RangeError(`${below} classes; wanted ≥ 1`);
  const lower: ValueClass[] = [];
  if (threshold > 0) {
    for (let i = 0; i < below; i += 1) {
      const to = i + 1 === below ? threshold : (threshold * (i + 1)) / below;
      lower.push({ from: (threshold * i) / below, to, reached: false });
    }
  }
  return [...lower, { from: threshold, to: 1, reached: true }];
}

/** Index of the class of a share; null for no value, which has a look of its own and is never the lowest class. */
export function classOf(value: number | null, classes: readonly ValueClass[]): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  return Math.max(
    0,
    classes.findLastIndex((entry) => value >= entry.from),
  );
}
