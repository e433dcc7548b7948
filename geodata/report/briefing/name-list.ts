import type { UnitSummary } from '../../contract/units.ts';
import { shortUnitName } from '../../text/short-unit-name.ts';

export type NamedUnit = Pick<UnitSummary, 'code' | 'name' | 'kind' | 'parentName'>;

/**
 * How each unit is called in a running text: its short name, and with its district where two bear one name:
 * "Tân Bình (Huyện Tân Biên)".
 */
export function callNames(units: readonly NamedUnit[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const unit of units) {
    const name = shortUnitName(unit);
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return new Map(
    units.map((unit) => {
      const name = shortUnitName(unit);
      const isShared = (times.get(name) ?? 0) > 1 && unit.parentName !== null;
      return [unit.code, isShared ? `${name} (${unit.parentName})` : name];
    }),
  );
}

/** The first `most` of a list and how many more there are: "A, B, … và 23 xã khác". Null: none. */
export function shortList(names: readonly string[], most: number): string | null {
  if (names.length === 0) return null;
  // "and 1 more" takes the room of the one it leaves out.
  const shown = names.length === most + 1 ? names : names.slice(0, most);
  const rest = names.length - shown.length;
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')}, … và ${rest} xã khác`;
}
