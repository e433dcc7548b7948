import type { MatrixRow } from '../../../geodata/matrix/matrix.ts';
import { cellOf } from '../../../geodata/matrix/matrix.ts';
import { VERDICT_SCALE } from '../../../geodata/scale/verdict-scale.ts';
import type { Verdict } from '../../../geodata/verdict/verdict.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { MatrixSelect, MatrixSelection } from '../use-matrix-selection.ts';

type Props = {
  readonly rows: readonly MatrixRow[];
  readonly selection: MatrixSelection;
  readonly select: MatrixSelect;
};

/** The key to the marks of the table, and a filter: communes with this verdict on the chosen target, or on any. */
export function VerdictFilter({ rows, selection, select }: Props) {
  const language = useLanguage();
  const { filter, isAnyTarget, target } = selection;
  const has = (row: MatrixRow, verdict: Verdict) =>
    isAnyTarget ? row.verdicts[verdict] > 0 : cellOf(row, target.id)?.verdict === verdict;
  return (
    <>
      <fieldset className="verdict-filter" aria-label={m.matrix_filter_verdict()}>
        {VERDICT_SCALE.map(({ id, label }) => {
          const n = rows.filter((row) => has(row, id)).length;
          const isChosen = filter.verdict === id;
          return (
            <button
              key={id}
              type="button"
              aria-pressed={isChosen}
              aria-label={m.matrix_only({ verdict: label[language], n })}
              onClick={() => select({ verdict: isChosen ? undefined : id })}
            >
              <span className={`verdict-key verdict-fill ${id}`}>
                <span className={`verdict-mark ${id}`} />
              </span>
              {label[language]} <strong>{n}</strong>
            </button>
          );
        })}
      </fieldset>
      <select
        className="verdict-where"
        aria-label={m.matrix_filter_where()}
        value={isAnyTarget ? '1' : ''}
        onChange={(event) => select({ any: event.target.value === '1' ? '1' : undefined })}
      >
        <option value="">{m.matrix_where_chosen({ target: target.shortTitle[language] })}</option>
        <option value="1">{m.matrix_where_any()}</option>
      </select>
    </>
  );
}
