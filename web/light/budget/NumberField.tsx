import './NumberField.css';
import { useId, useState } from 'react';

type Props = {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Shown while the field is empty; the field may then be empty. */
  readonly placeholder?: string;
  readonly isEmpty?: boolean;
  readonly onChange: (value: number) => void;
  readonly onClear?: () => void;
};

/** A number with its unit. What is typed counts once it lies within its limits; half a number changes nothing. */
export function NumberField(props: Props) {
  const { label, unit, value, min, max, step, placeholder, isEmpty = false, onChange, onClear } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (isEmpty ? '' : String(value));
  const isBad = typed !== null && typed !== '' && !isWithin(typed, min, max);
  return (
    <div className="number-field">
      <label htmlFor={id}>{label}</label>
      <span>
        <input
          id={id}
          type="number"
          inputMode="decimal"
          min={min}
          max={max}
          step={step}
          value={shown}
          placeholder={placeholder}
          aria-invalid={isBad}
          onChange={({ target }) => {
            setTyped(target.value);
            if (target.value === '' && !target.validity.badInput) onClear?.();
            else if (isWithin(target.value, min, max)) onChange(Number(target.value));
          }}
          onBlur={() => setTyped(null)}
        />
        <small>{unit}</small>
      </span>
    </div>
  );
}

function isWithin(text: string, min: number, max: number): boolean {
  const value = Number(text);
  return text.trim() !== '' && value >= min && value <= max;
}
