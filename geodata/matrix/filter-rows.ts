import type { UnitKind } from '../contract/units.ts';
import { foldKey } from '../text/fold.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { cellOf, type MatrixRow } from './matrix.ts';

/** What a row must be to be shown; null asks for nothing. */
export interface MatrixFilter {
  readonly verdict: Verdict | null;
  /** The target the verdict is asked of; null: any of them. */
  readonly target: string | null;
  readonly kind: UnitKind | null;
  /** Code of a district. */
  readonly district: string | null;
  /** Codes of the communes of an emulation block. */
  readonly block: ReadonlySet<string> | null;
  /** Words looked for in name, district and code, without diacritics. */
  readonly text: string;
}

/** The rows that fit every part of the filter, in the order given. */
export function filterRows(rows: readonly MatrixRow[], filter: MatrixFilter): MatrixRow[] {
  const { kind, district, block } = filter;
  const words = foldKey(filter.text).split(' ').filter(Boolean);
  return rows.filter(
    (row) =>
      hasVerdict(row, filter) &&
      (kind === null || row.unit.kind === kind) &&
      (district === null || row.unit.parentCode === district) &&
      (block === null || block.has(row.unit.code)) &&
      hasWords(row, words),
  );
}

function hasVerdict(row: MatrixRow, { verdict, target }: MatrixFilter): boolean {
  if (verdict === null) return true;
  return target === null ? row.verdicts[verdict] > 0 : cellOf(row, target)?.verdict === verdict;
}

function hasWords({ unit }: MatrixRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const key = foldKey(`${unit.name} ${unit.parentName ?? ''} ${unit.code}`);
  return words.every((word) => key.includes(word));
}
