import type { ReactNode } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
  /** Stands beside the list, within its label's place. */
  readonly children?: ReactNode;
};

/** A native list with its name above. */
export function Choice({ label, value, options, onChange, children }: Props) {
  return (
    <div className="choice">
      <label>
        <span>{label}</span>
        <select value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      </label>
      {children}
    </div>
  );
}
