import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { PASSWORD_LENGTH } from '../../geodata/account/username.ts';
import { m } from '../paraglide/messages.js';
import { accountClient } from './account-client.ts';
import { CodeInput } from './CodeInput.tsx';
import { PasswordInput } from './PasswordInput.tsx';
import { refusalText } from './refusal-text.ts';
import { useSecondFactor } from './use-second-factor.ts';

/** Changing the own password, folded away until wanted; `username` tells password managers whose it is. */
export function PasswordForm({ username }: { readonly username: string }) {
  const id = useId();
  const needsCode = useSecondFactor().data?.since != null;
  const change = useMutation({
    mutationFn: ({ current, next, code }: { current: string; next: string; code?: string }) =>
      accountClient.changePassword(current, next, code),
    networkMode: 'always',
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const code = data.get('code');
    change.mutate(
      {
        current: String(data.get('current')),
        next: String(data.get('next')),
        ...(typeof code === 'string' ? { code } : {}),
      },
      { onSuccess: () => form.reset() },
    );
  };
  return (
    <details className="account-fold">
      <summary>{m.account_change_password()}</summary>
      <form className="account-form" method="post" onSubmit={submit}>
        <input type="text" name="username" value={username} autoComplete="username" readOnly hidden />
        <PasswordInput name="current" label={m.account_current_password()} autoComplete="current-password" />
        <PasswordInput
          name="next"
          label={m.account_new_password()}
          autoComplete="new-password"
          minLength={PASSWORD_LENGTH.min}
          describedBy={`${id}-note`}
        />
        <p id={`${id}-note`} className="dialog-note">
          {m.account_new_password_note({ n: PASSWORD_LENGTH.min })}
        </p>
        {needsCode ? <CodeInput label={m.factor_code()} digits={false} /> : null}
        <p className={change.isError ? 'account-error' : 'account-done'} role="status">
          {change.isError ? refusalText(change.error, m.account_wrong_current()) : null}
          {change.isSuccess ? m.account_password_changed() : null}
        </p>
        <button type="submit" className="quiet-action" disabled={change.isPending}>
          {m.account_save_password()}
        </button>
      </form>
    </details>
  );
}
