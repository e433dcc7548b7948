import { type ReactNode, useState } from 'react';
import { walkWithArrows } from '../frame/walk-with-arrows.ts';
import { type Order, SortableHead } from './SortableHead.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly name: string;
  readonly isNumber?: boolean;
  readonly isQuiet?: boolean;
  readonly cell: (row: Row) => ReactNode;
  readonly compare: (p: Row, q: Row) => number;
  /** Rows without a value in this column stay last, whichever way it is sorted. */
  readonly isSilent?: (row: Row) => boolean;
}

type Props<Row> = {
  readonly caption: string;
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  readonly sortedBy: string;
  readonly codeOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
  /** Beside the name where a narrow screen leaves the quiet columns out. */
  readonly noteOf?: (row: Row) => string | null;
  readonly selected: string | null;
  readonly onChoose: (code: string) => void;
};

/** Rows under headings that sort them; the first column names the row and chooses it, equal rows follow their name. */
export function SortableTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, sortedBy, codeOf, nameOf, noteOf, selected, onChoose } = props;
  const [order, setOrder] = useState<Order>({ by: sortedBy, isDown: false });
  const [named] = columns;
  const column = columns.find(({ id }) => id === order.by) ?? named;
  const sorted = rows.toSorted((p, q) => {
    const silent = Number(column.isSilent?.(p) ?? false) - Number(column.isSilent?.(q) ?? false);
    return silent || column.compare(p, q) * (order.isDown ? -1 : 1) || named.compare(p, q);
  });
  return (
    <section
      className="data-table panel"
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <table>
        <caption>{caption}</caption>
        <SortableHead columns={columns} order={order} onOrder={setOrder} />
        <tbody onKeyDown={walkWithArrows}>
          {sorted.map((row) => (
            <tr key={codeOf(row)} className={codeOf(row) === selected ? 'is-selected' : undefined}>
              {columns.map(({ id, isNumber, isQuiet, cell }) =>
                id === named.id ? (
                  <th key={id} scope="row">
                    <button
                      type="button"
                      aria-current={codeOf(row) === selected ? 'true' : undefined}
                      onClick={() => onChoose(codeOf(row))}
                    >
                      {nameOf(row)}
                    </button>
                    {noteOf === undefined ? null : <small className="row-note">{noteOf(row)}</small>}
                  </th>
                ) : (
                  <td
                    key={id}
                    className={
                      [isNumber ? 'number' : '', isQuiet ? 'quiet' : ''].filter(Boolean).join(' ') ||
                      undefined
                    }
                  >
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
