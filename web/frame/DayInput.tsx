import { useEffect, useId, useState } from 'react';

type Props = {
  readonly label: string;
  readonly note: string;
  /** Empty: no day chosen. */
  readonly value: string;
  /** What the button that empties the field says. */
  readonly clear: string;
  readonly onChange: (day: string | undefined) => void;
};

/** A year half typed, 0002 say, is a date to the browser; only days within these are taken. */
const FIRST = '1990-01-01';
const LAST = '2100-12-31';

/** The browser's own date field. What is typed stays here until it is a whole day. */
export function DayInput({ label, note, value, clear, onChange }: Props) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return (
    <div className="day-input">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        min={FIRST}
        max={LAST}
        value={draft}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => {
          setDraft(target.value);
          if (target.validity.valid) onChange(target.value === '' ? undefined : target.value);
        }}
        onBlur={() => setDraft(value)}
      />
      <button type="button" onClick={() => onChange(undefined)}>
        {clear}
      </button>
      <small id={`${id}-note`}>{note}</small>
    </div>
  );
}
