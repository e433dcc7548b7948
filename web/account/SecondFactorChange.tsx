import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { m } from '../paraglide/messages.js';
import { accountClient } from './account-client.ts';
import { CodeInput } from './CodeInput.tsx';
import { PasswordInput } from './PasswordInput.tsx';
import { refusalText } from './refusal-text.ts';

const DAY = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' });

type Props = {
  readonly username: string;
  /** ISO instant. */
  readonly since: string;
  /** Backup codes not used yet. */
  readonly left: number;
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onTurnedOff: () => void;
};

/** What needs the password and a code: new backup codes, or turning it off. */
export function SecondFactorChange({ username, since, left, onCodes, onTurnedOff }: Props) {
  const id = useId();
  const change = useMutation({
    mutationFn: async ({ isOff, secret, code }: { isOff: boolean; secret: string; code: string }) => {
      if (!isOff) return (await accountClient.renewBackupCodes(secret, code)).codes;
      await accountClient.endSecondFactor(secret, code);
      return null;
    },
    networkMode: 'always',
    onSuccess: (codes) => (codes === null ? onTurnedOff() : onCodes(codes)),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    change.mutate({
      isOff: data.get('what') === 'off',
      secret: String(data.get('password')),
      code: String(data.get('code')),
    });
  };
  return (
    <form className="account-form" method="post" onSubmit={submit}>
      <p className="dialog-note">
        {m.factor_on({ date: DAY.format(new Date(since)), n: String(left) })} {m.factor_needs_both()}
      </p>
      <input type="text" name="username" value={username} autoComplete="username" readOnly hidden />
      <PasswordInput
        name="password"
        label={m.account_current_password()}
        autoComplete="current-password"
        describedBy={change.isError ? `${id}-error` : undefined}
      />
      <CodeInput label={m.factor_code()} digits={false} />
      {change.isError ? (
        <p id={`${id}-error`} className="account-error" role="alert">
          {refusalText(change.error, m.account_wrong_current())}
        </p>
      ) : null}
      <div className="dialog-actions">
        <button type="submit" name="what" value="codes" className="quiet-action" disabled={change.isPending}>
          {m.factor_new_codes()}
        </button>
        <button type="submit" name="what" value="off" className="quiet-action" disabled={change.isPending}>
          {m.factor_turn_off()}
        </button>
      </div>
    </form>
  );
}
