import { type Ref, useId } from 'react';
import { LONGEST_CODE } from '../../geodata/contract/account.ts';

type Props = {
  readonly label: string;
  /** Of an app: digits alone, which a phone then offers a keypad for. */
  readonly digits: boolean;
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
};

/** A code of the app, or a backup code. */
export function CodeInput({ label, digits, describedBy, autoFocus = false, ref }: Props) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={ref}
        name="code"
        className="code-input"
        inputMode={digits ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={LONGEST_CODE}
        aria-describedby={describedBy}
        required
        // biome-ignore lint/a11y/noAutofocus: the step before led here to type a code
        autoFocus={autoFocus}
      />
    </>
  );
}
