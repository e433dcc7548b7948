import { memo } from 'react';
import { type MatrixRow, sumColumns } from '../../../geodata/matrix/matrix.ts';
import type { TargetDefinition } from '../../../geodata/plan/plan.ts';
import { VerdictBar } from '../../figures/VerdictBar.tsx';
import { m } from '../../paraglide/messages.js';
import type { MatrixSelection } from '../use-matrix-selection.ts';
import { ChangeMark } from './ChangeMark.tsx';

type Props = {
  readonly rows: readonly MatrixRow[];
  readonly targets: readonly TargetDefinition[];
  readonly selection: MatrixSelection;
};

/** Of the communes shown, how many have met each target, with the bar of all verdicts. */
export const SumRow = memo(function SumRow({ rows, targets, selection }: Props) {
  const sums = sumColumns(rows);
  const total = (pick: (row: MatrixRow) => number) => rows.reduce((sum, row) => sum + pick(row), 0);
  return (
    <tr className="matrix-sum">
      <th scope="row" data-cell="" tabIndex={-1}>
        {m.matrix_sum()}
      </th>
      {targets.map(({ id }, i) => {
        const counts = sums[i]?.counts;
        return (
          <td
            key={id}
            data-cell=""
            tabIndex={-1}
            className={id === selection.target.id ? 'is-painted' : undefined}
          >
            <strong>{counts?.met ?? 0}</strong>/{rows.length}
            {counts === undefined ? null : <VerdictBar counts={counts} />}
          </td>
        );
      })}
      <td data-cell="" tabIndex={-1}>
        <strong>{total(({ verdicts }) => verdicts.met)}</strong>/{rows.length * targets.length}
      </td>
      {selection.since === null ? null : (
        <td data-cell="" tabIndex={-1} className="matrix-change">
          <ChangeMark improved={total((row) => row.improved)} worsened={total((row) => row.worsened)} />
        </td>
      )}
    </tr>
  );
});
