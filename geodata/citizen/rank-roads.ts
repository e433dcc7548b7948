import { compareNames } from '../text/collate.ts';
import { foldKey } from '../text/fold.ts';

/** What people write before a road's name, or leave out. */
const PREFIX = /^(?:duong|tuyen|hem|ngo)\s+/;

/** Ways a road's name is looked for: as typed, and without "đường" in front of it. Empty: nothing to look for. */
export function roadKeys(typed: string): string[] {
  const whole = foldKey(typed);
  return [...new Set([whole, whole.replace(PREFIX, '')])].filter((key) => key !== '');
}

function rankOf(name: string, keys: readonly string[]): number {
  const own = roadKeys(name);
  if (own.some((each) => keys.includes(each))) return 0;
  if (own.some((each) => keys.some((key) => each.startsWith(key)))) return 1;
  return own.some((each) => keys.some((key) => each.includes(` ${key}`))) ? 2 : 3;
}

/** Roads that were found, the nearest to what was typed first; written with the same marks comes first among equals. */
export function rankRoads<T extends { readonly id: number; readonly name: string }>(
  roads: readonly T[],
  typed: string,
): T[] {
  const keys = roadKeys(typed);
  const lower = typed.normalize('NFC').trim().toLowerCase();
  return roads
    .map((road) => ({
      road,
      rank: rankOf(road.name, keys),
      asTyped: road.name.normalize('NFC').toLowerCase().includes(lower) ? 0 : 1,
    }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.asTyped - b.asTyped ||
        compareNames(a.road.name, b.road.name) ||
        a.road.id - b.road.id,
    )
    .map(({ road }) => road);
}
