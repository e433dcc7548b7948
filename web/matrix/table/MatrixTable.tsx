import './MatrixTable.css';
import { type CSSProperties, memo, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { MatrixRow } from '../../../geodata/matrix/matrix.ts';
import type { TargetDefinition } from '../../../geodata/plan/plan.ts';
import { formatDate } from '../../../geodata/text/format.ts';
import { m } from '../../paraglide/messages.js';
import type { MatrixSelection } from '../use-matrix-selection.ts';
import { BodyRow } from './BodyRow.tsx';
import { HeadRow } from './HeadRow.tsx';
import { SumRow } from './SumRow.tsx';
import { useRovingCell } from './use-roving-cell.ts';

type Props = {
  readonly ref: RefObject<HTMLTableElement | null>;
  readonly targets: readonly TargetDefinition[];
  readonly rows: readonly MatrixRow[];
  /** Communes in all, shown or not. */
  readonly of: number;
  readonly selection: MatrixSelection;
  readonly pointed: string | null;
  readonly onPoint: (code: string | null) => void;
  readonly onTarget: (id: string) => void;
  /** A commune, and the target of the cell; null for the commune as a whole. */
  readonly onOpen: (code: string, target: string | null) => void;
};

type Group = { readonly name: string | null; readonly rows: readonly MatrixRow[] };

/** Communes × targets: a heat table that is also a grid for the keyboard and a table for a screen reader. */
export const MatrixTable = memo(function MatrixTable(props: Props) {
  const { ref, targets, rows, of, selection, pointed, onPoint, onTarget, onOpen } = props;
  const { order, since, unit, why, target } = selection;
  const isGrouped = order === 'district';
  const groups = useMemo(() => groupRows(rows, isGrouped), [rows, isGrouped]);
  const open = (cell: HTMLTableCellElement) => {
    const code = cell.parentElement?.dataset.code;
    if (code !== undefined) onOpen(code, cell.dataset.target ?? null);
  };
  const roving = useRovingCell(ref, open);
  const selectedAtFirst = useRef(unit?.code);
  useEffect(() => {
    const row = ref.current?.querySelector(`tr[data-code="${selectedAtFirst.current}"]`);
    row?.scrollIntoView({ block: 'center' });
  }, [ref]);
  const codeUnder = (place: EventTarget) =>
    place instanceof Element ? (place.closest('tr')?.dataset.code ?? null) : null;
  const columns = targets.length + (since === null ? 2 : 3);
  return (
    <table
      ref={ref}
      className="matrix-table"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern keeps the table's semantics
      role="grid"
      aria-readonly="true"
      style={columnCount(targets.length)}
      onFocus={(event) => {
        roving.onFocus(event);
        onPoint(codeUnder(event.target));
      }}
      onBlur={() => onPoint(null)}
      onKeyDown={roving.onKeyDown}
      onClick={(event) => {
        const cell = event.target instanceof Element ? event.target.closest('td, th') : null;
        if (cell instanceof HTMLTableCellElement) open(cell);
      }}
      onMouseOver={(event) => onPoint(codeUnder(event.target))}
      onMouseLeave={() => onPoint(null)}
    >
      <caption className="visually-hidden">
        {m.matrix_caption({ n: rows.length, of: targets.length, date: formatDate(selection.on) })}
      </caption>
      <thead>
        <HeadRow targets={targets} shown={rows.length} of={of} selection={selection} onTarget={onTarget} />
        <SumRow rows={rows} targets={targets} selection={selection} />
      </thead>
      {groups.map((group) => (
        <tbody key={group.name ?? ''}>
          {group.name === null ? null : (
            <tr className="matrix-group">
              <th scope="rowgroup" colSpan={columns}>
                <span>
                  {group.name} <small>{m.matrix_group({ n: group.rows.length })}</small>
                </span>
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <BodyRow
              key={row.unit.code}
              row={row}
              hasDistrict={!isGrouped}
              hasChange={since !== null}
              painted={target.id}
              isPointed={row.unit.code === pointed}
              isSelected={row.unit.code === unit?.code}
              why={row.unit.code === unit?.code ? (why?.id ?? null) : null}
              marksChange={order === 'change'}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
});

/** What the stylesheet reckons the width of a whole table from. */
function columnCount(targets: number): CSSProperties {
  const custom: Record<`--${string}`, number> = { '--targets': targets };
  return custom;
}

/** Neighbouring rows of one district under its name; one nameless group where they are not sorted by district. */
function groupRows(rows: readonly MatrixRow[], isGrouped: boolean): readonly Group[] {
  if (!isGrouped || rows.some(({ unit }) => unit.parentName === null)) return [{ name: null, rows }];
  const groups = new Map<string, MatrixRow[]>();
  for (const row of rows) {
    const name = row.unit.parentName ?? '';
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].map(([name, of]) => ({ name, rows: of }));
}
