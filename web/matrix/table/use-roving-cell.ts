import { type KeyboardEvent, type RefObject, useEffect } from 'react';

/** Rows that PageUp and PageDown pass over. */
const PAGE = 10;

type Place = { readonly row: HTMLTableRowElement; readonly column: number };

/**
 * The grid pattern on a plain table: Tab reaches one cell, the arrows go on from there, Home and End to the ends of
 * the row (with Ctrl of the table), PageUp and PageDown ten rows. Written past React: a key pressed renders nothing.
 */
export function useRovingCell(
  table: RefObject<HTMLTableElement | null>,
  onActivate: (cell: HTMLTableCellElement) => void,
) {
  // After every render: the cell that had the place may be gone.
  useEffect(() => {
    if (table.current?.querySelector('[tabindex="0"]') !== null) return;
    const first =
      table.current.querySelector<HTMLElement>('tbody [data-cell]') ??
      table.current.querySelector<HTMLElement>('[data-cell]');
    if (first !== null) first.tabIndex = 0;
  });
  return {
    onFocus: (event: { readonly target: EventTarget }) => {
      if (!(event.target instanceof HTMLElement) || event.target.dataset.cell === undefined) return;
      for (const other of table.current?.querySelectorAll<HTMLElement>('[tabindex="0"]') ?? []) {
        other.tabIndex = -1;
      }
      event.target.tabIndex = 0;
    },
    onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => {
      const cell = event.target instanceof Element ? event.target.closest('td, th') : null;
      if (!(cell instanceof HTMLTableCellElement) || event.altKey || event.metaKey) return;
      if (event.key === 'Enter' || event.key === ' ') {
        if (event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        onActivate(cell);
        return;
      }
      const next = nextPlace(event, cell);
      if (next === undefined) return;
      event.preventDefault();
      focusable(next)?.focus();
    },
  };
}

function nextPlace(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  cell: HTMLTableCellElement,
): Place | undefined {
  const row = cell.parentElement;
  const table = cell.closest('table');
  if (!(row instanceof HTMLTableRowElement) || table === null) return undefined;
  const rows = [...table.rows].filter((candidate) => candidate.querySelector('[data-cell]') !== null);
  const [at, column, last] = [rows.indexOf(row), cell.cellIndex, row.cells.length - 1];
  const end = rows.length - 1;
  const moves: Record<string, [row: number, column: number]> = {
    ArrowUp: [at - 1, column],
    ArrowDown: [at + 1, column],
    ArrowLeft: [at, column - 1],
    ArrowRight: [at, column + 1],
    PageUp: [at - PAGE, column],
    PageDown: [at + PAGE, column],
    Home: [ctrlKey ? 0 : at, 0],
    End: [ctrlKey ? end : at, last],
  };
  const move = moves[key];
  if (move === undefined) return undefined;
  const to = rows[Math.min(end, Math.max(0, move[0]))];
  return to === undefined ? undefined : { row: to, column: Math.min(last, Math.max(0, move[1])) };
}

function focusable({ row, column }: Place): HTMLElement | null {
  const cell = row.cells[column];
  if (cell === undefined) return null;
  return cell.dataset.cell === undefined ? cell.querySelector<HTMLElement>('[data-cell]') : cell;
}
