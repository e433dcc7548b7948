import { memo } from 'react';
import type { TargetDefinition } from '../../../geodata/plan/plan.ts';
import { formatDate } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { MatrixSelection } from '../use-matrix-selection.ts';

type Props = {
  readonly targets: readonly TargetDefinition[];
  readonly shown: number;
  readonly of: number;
  readonly selection: MatrixSelection;
  readonly onTarget: (id: string) => void;
};

/** A heading per target: the first press paints the map with it, the next ones sort by its verdicts and turn round. */
export const HeadRow = memo(function HeadRow({ targets, shown, of, selection, onTarget }: Props) {
  const language = useLanguage();
  const { order, isReversed, target: chosen, since } = selection;
  const isByTarget = order === 'verdict' || order === 'value';
  const direction = isReversed ? 'descending' : 'ascending';
  const arrow = isReversed ? '↑' : '↓';
  return (
    <tr className="matrix-head">
      <th scope="col" data-cell="" tabIndex={-1} aria-sort={order === 'name' ? direction : undefined}>
        <span className="matrix-unit-word">
          {m.col_unit()} <span aria-hidden>{order === 'name' ? arrow : ''}</span>
        </span>
        <span className="matrix-count">
          <strong>{shown}</strong> {m.matrix_shown({ of })}
        </span>
      </th>
      {targets.map((target) => {
        const isChosen = target.id === chosen.id;
        const isSorted = isChosen && isByTarget;
        return (
          <th
            key={target.id}
            scope="col"
            className={isChosen ? 'is-painted' : undefined}
            aria-sort={isSorted ? direction : undefined}
          >
            <button
              type="button"
              data-cell=""
              tabIndex={-1}
              aria-pressed={isChosen}
              title={target.title[language]}
              onClick={() => onTarget(target.id)}
            >
              <small>
                {target.id} <span aria-hidden>{isSorted ? arrow : ''}</span>
              </small>
              <span>{target.shortTitle[language]}</span>
              <span className="visually-hidden">{isChosen ? m.matrix_sort_by() : m.matrix_paint()}</span>
            </button>
          </th>
        );
      })}
      <th scope="col" className="matrix-met" data-cell="" tabIndex={-1}>
        {m.matrix_col_met()}
      </th>
      {since === null ? null : (
        <th scope="col" data-cell="" tabIndex={-1} aria-sort={order === 'change' ? direction : undefined}>
          {m.matrix_col_change()} <span aria-hidden>{order === 'change' ? arrow : ''}</span>
          <small>{m.matrix_since_short({ date: formatDate(since).slice(0, 5) })}</small>
        </th>
      )}
    </tr>
  );
});
