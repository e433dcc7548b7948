import '../../table/TableStage.css';
import './LightTable.css';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { RoadClass } from '../../../geodata/light/road-class.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { formatDate, formatNumber } from '../../../geodata/text/format.ts';
import { walkWithArrows } from '../../frame/walk-with-arrows.ts';
import { useLanguage } from '../../language/language.ts';
import { hasWebGl } from '../../map/has-web-gl.ts';
import { m } from '../../paraglide/messages.js';
import { type Order, SortableHead } from '../../table/SortableHead.tsx';
import type { LightScope } from '../use-light-scope.ts';
import { lightWorker } from '../worker/roads-query.ts';
import { useLatest } from '../worker/use-latest.ts';
import { PieceRow } from './PieceRow.tsx';
import { type ColumnId, sortPieces } from './sort-pieces.ts';

type Props = {
  readonly table: SegmentTable | undefined;
  readonly scope: LightScope;
  readonly scopeName: string;
  readonly classes: readonly RoadClass[];
  readonly nameOf: (code: string) => string | null;
  readonly chosen: string | null;
  readonly onChoose: (segment: string) => void;
  /** Segments selected for an edit; null: nobody edits. */
  readonly selected: readonly number[] | null;
  readonly onToggle: (segment: number) => void;
};

const PAGE = 100;
const COLUMNS: readonly {
  readonly id: ColumnId;
  readonly name: () => string;
  readonly isNumber?: boolean;
  readonly isQuiet?: boolean;
}[] = [
  { id: 'name', name: m.light_col_road },
  { id: 'look', name: m.light_col_state },
  { id: 'metres', name: m.light_col_length, isNumber: true },
  { id: 'class', name: m.light_col_class, isQuiet: true },
  { id: 'unit', name: m.light_col_unit, isQuiet: true },
];

/** The twin of the night map: every piece of road in the place looked at, page by page, for keyboard and screen reader. */
export function LightTable({
  table,
  scope,
  scopeName,
  classes,
  nameOf,
  chosen,
  onChoose,
  selected,
  onToggle,
}: Props) {
  const language = useLanguage();
  const [order, setOrder] = useState<Order<ColumnId>>({
    by: 'look',
    isDown: false,
  });
  const [page, setPage] = useState(0);
  const [stop, setStop] = useState(0);
  const on = table?.on;
  const pieces = useLatest(
    scope.placeKey,
    on === undefined ? null : () => lightWorker().pieces(on, scope.place, classes),
  );
  const sorted = useMemo(
    () =>
      table === undefined || pieces === null
        ? null
        : sortPieces(table, pieces, order.by, order.isDown, nameOf),
    [table, pieces, order, nameOf],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place or order starts at its first page
  useEffect(() => setPage(0), [scopeName, classes, on, order]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is walked from its first row
  useEffect(() => setStop(0), [sorted, page]);

  const count = sorted?.length ?? 0;
  const pages = Math.max(1, Math.ceil(count / PAGE));
  const caption = m.light_table_caption({
    scope: scopeName,
    date: on === undefined ? '…' : formatDate(on),
    n: formatNumber(count, language),
  });
  return (
    <div className="table-stage light-table">
      {hasWebGl() ? null : <p className="table-reason">{m.light_table_reason()}</p>}
      <section
        className="data-table panel"
        aria-label={caption}
        aria-busy={sorted === null}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        <table>
          <caption>{caption}</caption>
          <SortableHead
            columns={COLUMNS.map((column) => ({ ...column, name: column.name() }))}
            order={order}
            onOrder={setOrder}
          />
          <tbody
            onFocus={({ target }) => {
              const row = target.closest('tr');
              if (row !== null) setStop(row.sectionRowIndex);
            }}
            onKeyDown={(event) => {
              walkWithArrows(event);
              // Shift and an arrow take the next row into the selection.
              if (selected === null || !event.shiftKey || !event.key.startsWith('Arrow')) return;
              const id = Number(document.activeElement?.closest('tr')?.dataset.segment);
              if (Number.isInteger(id) && !selected.includes(id)) onToggle(id);
            }}
          >
            {table === undefined
              ? null
              : sorted
                  ?.slice(page * PAGE, (page + 1) * PAGE)
                  .map((piece, index) => (
                    <PieceRow
                      key={piece.row}
                      table={table}
                      piece={piece}
                      nameOf={nameOf}
                      isChosen={String(table.segment[piece.row]) === chosen}
                      isStop={index === stop}
                      onChoose={onChoose}
                      selected={selected?.includes(table.segment[piece.row] ?? -1) ?? null}
                      onToggle={onToggle}
                    />
                  ))}
          </tbody>
        </table>
      </section>
      <nav className="table-pages panel" aria-label={caption}>
        <button
          type="button"
          aria-label={m.light_page_before()}
          disabled={page === 0}
          onClick={() => setPage(page - 1)}
        >
          <ChevronLeft size={18} aria-hidden />
        </button>
        <span aria-live="polite">
          {m.light_page({ page: formatNumber(page + 1, language), of: formatNumber(pages, language) })}
        </span>
        <button
          type="button"
          aria-label={m.light_page_next()}
          disabled={page + 1 >= pages}
          onClick={() => setPage(page + 1)}
        >
          <ChevronRight size={18} aria-hidden />
        </button>
      </nav>
    </div>
  );
}
