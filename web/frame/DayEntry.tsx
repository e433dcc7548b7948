import './DayEntry.css';
import { CalendarDays } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { formatDate } from '../../geodata/text/format.ts';
import type { Day } from '../../geodata/time/day.ts';
import { readTypedDay } from '../../geodata/time/typed-day.ts';
import { m } from '../paraglide/messages.js';

type Props = {
  readonly id?: string;
  /** Its name where no label stands beside it. */
  readonly name?: string;
  /** Empty: no day chosen. */
  readonly value: string;
  readonly min?: Day | undefined;
  readonly max?: Day | undefined;
  readonly required?: boolean;
  /** What stands there while it is empty; absent: how a day is written. */
  readonly placeholder?: string | undefined;
  readonly describedBy?: string;
  /** Hears whole days within the limits, and '' where the field was emptied. */
  readonly onChange: (day: string) => void;
};

/**
 * A day as it is written here, dd/mm/yyyy, whatever language the browser speaks: its own date field would show
 * 12/11/2026 for the 11th of December to some. The browser's calendar stands beside it.
 */
export function DayEntry({
  id,
  name,
  value,
  min,
  max,
  required = false,
  placeholder,
  describedBy,
  onChange,
}: Props) {
  const faultId = useId();
  const [text, setText] = useState(() => shown(value));
  const [isLeft, setLeft] = useState(false);
  const entry = useRef<HTMLInputElement>(null);
  const calendar = useRef<HTMLInputElement>(null);
  // Whoever is typing is left alone: an emptied field may stand for a day, and would fill under the hand.
  useEffect(() => {
    if (document.activeElement !== entry.current) setText(shown(value));
  }, [value]);
  const fault = faultOf(text, min, max);
  useEffect(() => entry.current?.setCustomValidity(fault ?? ''), [fault]);
  const isTold = isLeft && fault !== null;
  return (
    <span className="day-entry">
      <input
        ref={entry}
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={placeholder ?? 'dd/mm/yyyy'}
        required={required}
        value={text}
        aria-label={name}
        aria-invalid={isTold}
        aria-describedby={[describedBy, isTold ? faultId : undefined].filter(Boolean).join(' ') || undefined}
        onChange={({ target }) => {
          setText(target.value);
          if (faultOf(target.value, min, max) === null) onChange(readTypedDay(target.value) ?? '');
        }}
        onBlur={() => {
          setLeft(true);
          const day = readTypedDay(text);
          if (day !== null) setText(shown(day));
          else if (text.trim() === '') setText(shown(value));
        }}
        onInvalid={() => setLeft(true)}
      />
      <button
        type="button"
        className="day-pick"
        aria-label={m.day_pick()}
        title={m.day_pick()}
        onClick={() => calendar.current?.showPicker()}
      >
        <CalendarDays size={16} aria-hidden />
      </button>
      <input
        ref={calendar}
        className="day-calendar"
        type="date"
        tabIndex={-1}
        aria-hidden
        min={min}
        max={max}
        value={readTypedDay(text) ?? ''}
        onChange={({ target }) => {
          setText(shown(target.value));
          if (faultOf(shown(target.value), min, max) === null) onChange(target.value);
        }}
      />
      {isTold ? (
        <small id={faultId} className="day-fault" role="alert">
          {fault}
        </small>
      ) : null}
    </span>
  );
}

function shown(day: string): string {
  return day === '' ? '' : formatDate(day);
}

function faultOf(text: string, min: Day | undefined, max: Day | undefined): string | null {
  if (text.trim() === '') return null;
  const day = readTypedDay(text);
  if (day === null) return m.day_form();
  if (min !== undefined && day < min) return m.day_earliest({ date: formatDate(min) });
  if (max !== undefined && day > max) return m.day_latest({ date: formatDate(max) });
  return null;
}
