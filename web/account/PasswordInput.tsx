import { Eye, EyeOff } from 'lucide-react';
import { type Ref, useId, useState } from 'react';
import { PASSWORD_LENGTH } from '../../geodata/account/username.ts';
import { m } from '../paraglide/messages.js';

type Props = {
  readonly label: string;
  readonly name: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly describedBy?: string | undefined;
  readonly minLength?: number;
  readonly ref?: Ref<HTMLInputElement>;
};

/** A password that its owner can look at while typing. */
export function PasswordInput({ label, describedBy, ref, ...input }: Props) {
  const id = useId();
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <span className="password-input">
        <input
          {...input}
          id={id}
          ref={ref}
          type={isShown ? 'text' : 'password'}
          maxLength={PASSWORD_LENGTH.max}
          aria-describedby={describedBy}
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <button
          type="button"
          className="icon-button"
          aria-pressed={isShown}
          aria-label={m.account_show_password()}
          onClick={() => setShown(!isShown)}
        >
          <Icon size={17} aria-hidden />
        </button>
      </span>
    </>
  );
}
