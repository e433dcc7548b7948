/** The most segments of one edit: their numbers stand in the address. */
export const MOST_SELECTED = 300;

/** "12.97.98" as numbers, each once. */
export function parseEditList(text: string | undefined): readonly number[] {
  if (text === undefined) return [];
  const ids = text.split('.').filter((id) => /^\d{1,12}$/.test(id));
  return [...new Set(ids.map(Number))].slice(0, MOST_SELECTED);
}

export function formatEditList(ids: readonly number[]): string | undefined {
  return ids.length === 0 ? undefined : ids.slice(0, MOST_SELECTED).join('.');
}

/** The list with a segment added, or taken away where it is in it. */
export function toggled(ids: readonly number[], id: number): number[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}
