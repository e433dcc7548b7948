import { memo } from 'react';
import type { MatrixCell, MatrixRow } from '../../../geodata/matrix/matrix.ts';
import { verdictStep } from '../../../geodata/scale/verdict-scale.ts';
import { valueText } from '../../../geodata/verdict/value-text.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { ChangeMark } from './ChangeMark.tsx';

type Props = {
  readonly row: MatrixRow;
  readonly hasDistrict: boolean;
  readonly hasChange: boolean;
  /** Id of the target that colours the map. */
  readonly painted: string;
  readonly isPointed: boolean;
  readonly isSelected: boolean;
  /** The target whose why stands open for this commune. */
  readonly why: string | null;
  /** Shows in each cell what became of it. */
  readonly marksChange: boolean;
};

/** One commune: its name, a cell per target, how many are met, and what has changed. */
export const BodyRow = memo(function BodyRow(props: Props) {
  const { row, hasDistrict, hasChange, painted, isPointed, isSelected, why, marksChange } = props;
  const { unit, cells, verdicts, improved, worsened } = row;
  const district = hasDistrict ? unit.parentName?.replace(/^(Huyện|Thị xã|Thành phố) /, '') : undefined;
  return (
    <tr
      data-code={unit.code}
      className={
        [isPointed ? 'is-pointed' : '', isSelected ? 'is-selected' : ''].join(' ').trim() || undefined
      }
    >
      <th scope="row" data-cell="" tabIndex={-1} aria-current={isSelected ? 'true' : undefined}>
        <span className="matrix-name">
          {unit.name} {district === undefined ? null : <small>{district}</small>}
        </span>
      </th>
      {cells.map((cell) => (
        <Cell
          key={cell.target.id}
          cell={cell}
          isPainted={cell.target.id === painted}
          isOpen={cell.target.id === why}
          marksChange={marksChange}
        />
      ))}
      <td className="matrix-met" data-cell="" tabIndex={-1}>
        <strong>{verdicts.met}</strong>/{cells.length}
        <span className="visually-hidden"> {m.matrix_met()}</span>
      </td>
      {hasChange ? (
        <td className="matrix-change" data-cell="" tabIndex={-1}>
          <ChangeMark improved={improved} worsened={worsened} />
        </td>
      ) : null}
    </tr>
  );
});

type CellProps = {
  readonly cell: MatrixCell;
  readonly isPainted: boolean;
  readonly isOpen: boolean;
  readonly marksChange: boolean;
};

function Cell({ cell, isPainted, isOpen, marksChange }: CellProps) {
  const language = useLanguage();
  const { target, verdict, step } = cell;
  const mark = marksChange ? (step ?? undefined) : undefined;
  const label = verdictStep(verdict).label[language];
  return (
    <td
      data-cell=""
      data-target={target.id}
      data-change={mark}
      tabIndex={-1}
      title={`${label} · ${target.shortTitle[language]}`}
      className={`matrix-cell verdict-fill ${verdict}${isPainted ? ' is-painted' : ''}${isOpen ? ' is-open' : ''}`}
    >
      <span className={`verdict-mark ${verdict}`}>{valueText(target, cell, language) ?? '–'}</span>
      <span className="visually-hidden">
        {' '}
        {label}
        {mark === undefined ? null : `, ${mark === 'up' ? m.matrix_improved_one() : m.matrix_worsened_one()}`}
      </span>
    </td>
  );
}
