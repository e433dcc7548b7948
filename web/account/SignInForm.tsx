import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useRef } from 'react';
import { m } from '../paraglide/messages.js';
import { accountClient } from './account-client.ts';
import { PasswordInput } from './PasswordInput.tsx';
import { refusalText } from './refusal-text.ts';

/** Name and password; `onDone` once the browser holds the session. */
export function SignInForm({ onDone }: { readonly onDone: () => void }) {
  const id = useId();
  const password = useRef<HTMLInputElement>(null);
  const signIn = useMutation({
    mutationFn: ({ name, secret }: { name: string; secret: string }) => accountClient.signIn(name, secret),
    networkMode: 'always',
    onSuccess: onDone,
    onError: () => password.current?.select(),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ name: String(form.get('username')), secret: String(form.get('password')) });
  };
  const isBusy = signIn.isPending || signIn.isSuccess;
  return (
    <form className="account-form" method="post" onSubmit={submit}>
      <label htmlFor={`${id}-name`}>{m.account_username()}</label>
      <input
        id={`${id}-name`}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        required
        // The page has this one purpose.
        // biome-ignore lint/a11y/noAutofocus: whoever comes here comes to type a name
        autoFocus
      />
      <PasswordInput
        ref={password}
        name="password"
        label={m.account_password()}
        autoComplete="current-password"
        describedBy={signIn.isError ? `${id}-error` : undefined}
      />
      {signIn.isError ? (
        <p id={`${id}-error`} className="account-error" role="alert">
          {refusalText(signIn.error, m.account_wrong())}
        </p>
      ) : null}
      <button type="submit" className="action" disabled={isBusy}>
        {isBusy ? m.sign_in_busy() : m.sign_in()}
      </button>
    </form>
  );
}
