import { useId } from 'react';
import { DayEntry } from './DayEntry.tsx';

type Props = {
  readonly label: string;
  readonly note: string;
  /** Empty: no day chosen. */
  readonly value: string;
  /** What the button that empties the field says. */
  readonly clear: string;
  readonly onChange: (day: string | undefined) => void;
};

/** Days of a plan and of what is known of it lie within these. */
const FIRST = '1990-01-01';
const LAST = '2100-12-31';

/** A day that shows at once, with a way to choose none. */
export function DayInput({ label, note, value, clear, onChange }: Props) {
  const id = useId();
  return (
    <div className="day-input">
      <label htmlFor={id}>{label}</label>
      <DayEntry
        id={id}
        min={FIRST}
        max={LAST}
        value={value}
        describedBy={`${id}-note`}
        onChange={(day) => onChange(day === '' ? undefined : day)}
      />
      <button type="button" onClick={() => onChange(undefined)}>
        {clear}
      </button>
      <small id={`${id}-note`}>{note}</small>
    </div>
  );
}
