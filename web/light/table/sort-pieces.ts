import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { compareNames } from '../../../geodata/text/collate.ts';
import { lookOf, type RoadLook } from '../roads/road-look.ts';
import type { Piece } from '../worker/dark-routes.ts';

export type ColumnId = 'name' | 'class' | 'unit' | 'look' | 'metres';

/** Darkness first: it is what the table is read for. */
const RANK: Record<RoadLook, number> = { unlit: 0, broken: 1, unknown: 2, lit: 3 };

/** The pieces in the order of a column; equal ones by length, longest first, then by row, so that pages are stable. */
export function sortPieces(
  table: SegmentTable,
  { rows, metres }: { readonly rows: Uint32Array; readonly metres: Float64Array },
  by: ColumnId,
  isDown: boolean,
  nameOf: (code: string) => string | null,
): Piece[] {
  const names = ranks(table.routeNames);
  const units = ranks(table.units.map((code) => nameOf(code) ?? code));
  const keyOf: Record<ColumnId, (row: number, at: number) => number> = {
    name: (row) => names[table.name[row] ?? 0] ?? 0,
    class: (row) => table.class[row] ?? 0,
    unit: (row) => units[table.unit[row] ?? -1] ?? -1,
    look: (row) => RANK[lookOf(table, row)],
    metres: (_row, at) => metres[at] ?? 0,
  };
  const key = keyOf[by];
  const pieces = Array.from(rows, (row, at) => ({ row, metres: metres[at] ?? 0, key: key(row, at) }));
  const sign = isDown ? -1 : 1;
  return pieces.sort((p, q) => sign * (p.key - q.key) || q.metres - p.metres || p.row - q.row);
}

/** The place of each text in the alphabet: names are compared once each, not once a row. */
function ranks(texts: readonly string[]): Uint32Array {
  const order = texts.map((_text, at) => at).sort((p, q) => compareNames(texts[p] ?? '', texts[q] ?? ''));
  const rank = new Uint32Array(texts.length);
  order.forEach((at, place) => {
    rank[at] = place;
  });
  return rank;
}
