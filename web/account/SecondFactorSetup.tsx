import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useRef } from 'react';
import { QrCode } from '../frame/QrCode.tsx';
import { m } from '../paraglide/messages.js';
import { accountClient } from './account-client.ts';
import { CodeInput } from './CodeInput.tsx';
import { PasswordInput } from './PasswordInput.tsx';
import { refusalText } from './refusal-text.ts';

type Props = {
  readonly username: string;
  /** It was on a moment ago. */
  readonly wasTurnedOff: boolean;
  readonly onCodes: (codes: readonly string[]) => void;
};

/** Turning it on: the password, then the key for the app, then a first code. */
export function SecondFactorSetup({ username, wasTurnedOff, onCodes }: Props) {
  const id = useId();
  const code = useRef<HTMLInputElement>(null);
  const begin = useMutation({ mutationFn: accountClient.beginSecondFactor, networkMode: 'always' });
  const confirm = useMutation({
    mutationFn: accountClient.confirmSecondFactor,
    networkMode: 'always',
    onSuccess: ({ codes }) => onCodes(codes),
    onError: () => code.current?.select(),
  });
  const take = (name: string, then: (text: string) => void) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    then(String(new FormData(event.currentTarget).get(name)));
  };
  if (begin.data === undefined) {
    return (
      <form className="account-form" method="post" onSubmit={take('password', (text) => begin.mutate(text))}>
        <p className="dialog-note" role="status">
          {wasTurnedOff ? m.factor_turned_off() : m.factor_off_note()}
        </p>
        <input type="text" name="username" value={username} autoComplete="username" readOnly hidden />
        <PasswordInput
          name="password"
          label={m.account_current_password()}
          autoComplete="current-password"
          describedBy={begin.isError ? `${id}-error` : undefined}
        />
        {begin.isError ? (
          <p id={`${id}-error`} className="account-error" role="alert">
            {refusalText(begin.error, m.account_wrong_current())}
          </p>
        ) : null}
        <button type="submit" className="quiet-action" disabled={begin.isPending}>
          {m.factor_begin()}
        </button>
      </form>
    );
  }
  const { key, uri } = begin.data;
  return (
    <form className="account-form" method="post" onSubmit={take('code', (text) => confirm.mutate(text))}>
      <div className="factor-key">
        <QrCode text={uri} label={m.factor_qr()} className="factor-qr" />
        <p className="dialog-note">
          {m.factor_scan()}
          <span>{m.factor_key()}</span>
          <code>{key.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
      </div>
      <CodeInput
        ref={code}
        label={m.factor_enter()}
        digits
        describedBy={confirm.isError ? `${id}-error` : undefined}
        autoFocus
      />
      {confirm.isError ? (
        <p id={`${id}-error`} className="account-error" role="alert">
          {refusalText(confirm.error, m.account_failed())}
        </p>
      ) : null}
      <button type="submit" className="action" disabled={confirm.isPending || confirm.isSuccess}>
        {m.factor_confirm()}
      </button>
    </form>
  );
}
