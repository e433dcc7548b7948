import { Redo2, Undo2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatKm, formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { MOST_SELECTED } from './edit-list.ts';
import type { UndoKeys } from './use-undo-keys.ts';

type Props = UndoKeys & {
  readonly tabs: ReactNode;
  readonly count: number;
  readonly km: number;
  readonly onClear: () => void;
};

/** How much is selected, and the way back and forward. */
export function EditHead({ tabs, count, km, stepBack, stepForward, onClear }: Props) {
  const language = useLanguage();
  return (
    <header>
      {tabs}
      <p aria-live="polite">
        {count === 0
          ? m.edit_none()
          : m.edit_count({ n: formatNumber(count, language), km: formatKm(km, language) })}
        {count < MOST_SELECTED ? null : (
          <small>{m.edit_most({ n: formatNumber(MOST_SELECTED, language) })}</small>
        )}
      </p>
      <div className="edit-tools">
        <button type="button" disabled={stepBack === null} onClick={() => stepBack?.()}>
          <Undo2 size={15} aria-hidden /> {m.edit_undo()}
        </button>
        <button type="button" disabled={stepForward === null} onClick={() => stepForward?.()}>
          <Redo2 size={15} aria-hidden /> {m.edit_redo()}
        </button>
        {count === 0 ? null : (
          <button type="button" onClick={onClear}>
            <X size={15} aria-hidden /> {m.edit_clear()}
          </button>
        )}
      </div>
    </header>
  );
}
