/** How firmly a pick stands when the planner's weights are a little different. */
export interface Steadiness {
  readonly row: number;
  /** In how many of the runs it is chosen, in [0, 1]. */
  readonly share: number;
}

export type Weights<K extends string> = Readonly<Record<K, number>>;

/** Each weight once lower and once higher by `by` (0.2: ± 20 %), the others as they are. */
export function variedWeights<K extends string>(
  weights: Weights<K>,
  keys: readonly K[],
  by = 0.2,
): Weights<K>[] {
  return keys
    .filter((key) => weights[key] !== 0)
    .flatMap((key) => [1 - by, 1 + by].map((factor) => ({ ...weights, [key]: weights[key] * factor })));
}

/** For each row of `picks`, in how many of the other answers it is as well; 1 where there are none. */
export function steadinessOf(picks: readonly number[], others: readonly (readonly number[])[]): Steadiness[] {
  const times = new Map<number, number>();
  for (const rows of others) for (const row of new Set(rows)) times.set(row, (times.get(row) ?? 0) + 1);
  return picks.map((row) => ({
    row,
    share: others.length === 0 ? 1 : (times.get(row) ?? 0) / others.length,
  }));
}
