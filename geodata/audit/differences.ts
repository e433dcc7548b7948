/** One value that differs. null: there was none, or it is gone. */
export interface Difference {
  /** Names from the outside in, such as `spans.1.lit`; the empty text for a value without a name. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

function leaves(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (value === null || value === undefined) return into;
  if (typeof value !== 'object') return into.set(path, String(value));
  // Lists count from 1, as people do.
  const entries = Array.isArray(value)
    ? value.map((each, at) => [String(at + 1), each] as const)
    : Object.entries(value);
  for (const [name, each] of entries) leaves(each, path === '' ? name : `${path}.${name}`, into);
  return into;
}

/** What differs between two statements, in the order of the later one, then what is gone. Null and absent are the same. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [old, now] = [leaves(before, '', new Map()), leaves(after, '', new Map())];
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
    .filter((each) => each.before !== each.after);
}
