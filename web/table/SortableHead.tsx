import { m } from '../paraglide/messages.js';

/** The column a table is sorted by, and whether from the largest down. */
export interface Order<Id extends string = string> {
  readonly by: Id;
  readonly isDown: boolean;
}

type Props<Id extends string> = {
  readonly columns: readonly {
    readonly id: Id;
    readonly name: string;
    readonly isNumber?: boolean;
    readonly isQuiet?: boolean;
  }[];
  readonly order: Order<Id>;
  readonly onOrder: (order: Order<Id>) => void;
};

/** Headings that sort: pressed again, the same column turns round. */
export function SortableHead<Id extends string>({ columns, order, onOrder }: Props<Id>) {
  return (
    <thead>
      <tr>
        {columns.map(({ id, name, isNumber, isQuiet }) => (
          <th
            key={id}
            scope="col"
            className={
              [isNumber ? 'number' : '', isQuiet ? 'quiet' : ''].filter(Boolean).join(' ') || undefined
            }
            aria-sort={order.by === id ? (order.isDown ? 'descending' : 'ascending') : 'none'}
          >
            <button
              type="button"
              aria-label={m.sort_by({ column: name })}
              onClick={() => onOrder({ by: id, isDown: order.by === id && !order.isDown })}
            >
              {name} <span aria-hidden>{order.by === id ? (order.isDown ? '↓' : '↑') : ''}</span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}
