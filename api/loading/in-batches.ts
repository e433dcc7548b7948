/** Rows of one statement: large enough to be quick, small enough to keep memory and a statement's time bounded. */
const BATCH = 2_000;

export async function inBatches<T>(
  rows: readonly T[],
  insert: (batch: T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await insert(rows.slice(at, at + BATCH));
}
