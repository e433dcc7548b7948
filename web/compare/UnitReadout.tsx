import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { valueText } from '../../geodata/verdict/value-text.ts';
import { VerdictChip } from '../figures/VerdictChip.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { keepShared } from '../selection/keep-shared.ts';
import { type ComparedRow, rowClasses } from './compared-rows.ts';
import type { Comparison } from './comparison.ts';

type Props = {
  readonly row: ComparedRow;
  readonly kind: Comparison['kind'];
  /** Absent while the pointer only passes over the commune. */
  readonly onClose?: (() => void) | undefined;
};

/** One commune on both sides, in a line. */
export function UnitReadout({ row, kind, onClose }: Props) {
  const language = useLanguage();
  const { unit, change } = row;
  const className = rowClasses(kind).find(({ id }) => id === change)?.name[language];
  return (
    <section className="unit-readout panel" aria-label={unit.name}>
      <p className="readout-name">
        <strong>{unit.name}</strong> <small>{unit.parentName}</small>
      </p>
      <p className="readout-sides">
        {(['a', 'b'] as const).map((id) => (
          <span key={id}>
            <b>{id.toUpperCase()}</b> <VerdictChip verdict={row[id].judgement.verdict} />{' '}
            {valueText(row[id].target, row[id].judgement, language)}
          </span>
        ))}
        <em>{className}</em>
      </p>
      {onClose === undefined ? null : (
        <>
          <Link to="/" search={(search) => ({ ...keepShared(search), unit: unit.code })}>
            {m.compare_open_unit()}
          </Link>
          <button type="button" className="icon-button" aria-label={m.compare_close_unit()} onClick={onClose}>
            <X size={16} aria-hidden />
          </button>
        </>
      )}
    </section>
  );
}
