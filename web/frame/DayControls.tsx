import './DayControls.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { formatDate } from '../../geodata/text/format.ts';
import { m } from '../paraglide/messages.js';
import { DayInput } from './DayInput.tsx';

type Patch = { readonly on?: string | undefined; readonly knownOn?: string | undefined };

type Props = {
  /** The day the view shows, whether or not the URL names it. */
  readonly on: string;
  /** What stands at the end of the same line. */
  readonly children?: ReactNode;
};

/**
 * The two days every view answers for: up to which day figures count, and up to which day of recording they are
 * known. Old knowledge looks unlike today's and is one press away from it. Reads and writes the URL alone.
 */
export function DayControls({ on, children }: Props) {
  const knownOn = useSearch({ strict: false, select: (search) => search.knownOn });
  const navigate = useNavigate();
  const id = useId();
  const change = (patch: Patch) => {
    void navigate({ to: '.', search: (search) => ({ ...search, ...patch }) });
  };
  return (
    <div className="day-controls">
      {knownOn === undefined ? null : (
        <p className="day-past">
          <strong>{m.day_past({ date: formatDate(knownOn) })}</strong>
          <button type="button" onClick={() => change({ knownOn: undefined })}>
            {m.day_back()}
          </button>
        </p>
      )}
      <div className="day-line">
        <button type="button" className="day-button" popoverTarget={id}>
          <span>
            {m.figures_on({ date: formatDate(on) })}
            {knownOn === undefined ? <small>{m.day_known_today()}</small> : null}
          </span>
          <ChevronDown size={14} aria-hidden />
        </button>
        {children}
      </div>
      <section id={id} popover="auto" className="day-panel panel" aria-label={m.day_controls()}>
        <DayInput
          label={m.day_on()}
          note={m.day_on_note()}
          value={on}
          clear={m.day_newest()}
          onChange={(day) => change({ on: day })}
        />
        <DayInput
          label={m.day_known_on()}
          note={m.day_known_note()}
          value={knownOn ?? ''}
          clear={m.day_today()}
          onChange={(day) => change({ knownOn: day })}
        />
      </section>
    </div>
  );
}
