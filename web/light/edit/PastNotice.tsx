import { CalendarClock } from 'lucide-react';
import { formatDate } from '../../../geodata/text/format.ts';
import { m } from '../../paraglide/messages.js';

type Props = {
  /** The day the map shows. */
  readonly on: string;
  /** The day up to which light is known; undefined: today. */
  readonly knownOn: string | undefined;
  readonly today: string;
  /** Unsaved edits, which wait. */
  readonly kept: number;
  readonly onToday: () => void;
};

/** Where the map shows another day than today, what is saved would not be drawn: so nothing is edited there. */
export function PastNotice({ on, knownOn, today, kept, onToday }: Props) {
  return (
    <div className="edit-past" role="status">
      <CalendarClock size={18} aria-hidden />
      <p>
        <strong>
          {on === today && knownOn !== undefined
            ? m.edit_past_known({ date: formatDate(knownOn) })
            : m.edit_past_on({ date: formatDate(on) })}
        </strong>{' '}
        {m.edit_past_why()}
        {kept === 0 ? null : ` ${m.edit_past_kept({ n: kept })}`}
      </p>
      <button type="button" className="is-main" onClick={onToday}>
        {m.edit_past_back({ date: formatDate(today) })}
      </button>
    </div>
  );
}
