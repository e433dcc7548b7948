import { compareNames } from '../../geodata/text/collate.ts';
import { foldKey, nameKeys } from '../../geodata/text/fold.ts';
import type { UnitRow } from './units.ts';

/** Lower is better: the code, the name, its beginning, a word's beginning, anywhere; null: no match. */
function rankOf(unit: UnitRow, query: string, keys: readonly string[]): number | null {
  const { code, name } = unit.summary;
  if (code === query) return 0;
  const names = nameKeys(name);
  const matches = (test: (name: string, key: string) => boolean) =>
    names.some((own) => keys.some((key) => test(own, key)));
  if (matches((own, key) => own === key)) return 1;
  if (matches((own, key) => own.startsWith(key))) return 2;
  if (matches((own, key) => own.includes(` ${key}`))) return 3;
  if (matches((own, key) => own.includes(key))) return 4;
  return code.startsWith(query) ? 5 : null;
}

/**
 * Units that match what someone typed, with or without diacritics and prefixes, the best first. The name with
 * its marks breaks a tie: "Tân Bình" before "Tấn Bình" when typed so. Empty after folding matches nothing.
 */
export function searchUnits(units: readonly UnitRow[], query: string): UnitRow[] {
  const typed = query.normalize('NFC').trim();
  const keys = nameKeys(typed).filter((key) => key !== '');
  if (foldKey(typed) === '') return [];
  const lower = typed.toLowerCase();
  return units
    .flatMap((unit) => {
      const rank = rankOf(unit, typed, keys);
      if (rank === null) return [];
      const asTyped = unit.summary.name.normalize('NFC').toLowerCase().includes(lower) ? 0 : 1;
      return [{ unit, rank, asTyped }];
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.asTyped - b.asTyped ||
        compareNames(a.unit.summary.name, b.unit.summary.name) ||
        (a.unit.summary.code < b.unit.summary.code ? -1 : 1),
    )
    .map(({ unit }) => unit);
}
