import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { m } from '../paraglide/messages.js';
import { accountClient, refusalOf } from './account-client.ts';
import { CodeStep } from './CodeStep.tsx';
import { PasswordInput } from './PasswordInput.tsx';
import { refusalText } from './refusal-text.ts';

/** Name and password, then a code where the account asks for one; `onDone` once the browser holds the session. */
export function SignInForm({ onDone }: { readonly onDone: () => void }) {
  const id = useId();
  const password = useRef<HTMLInputElement>(null);
  /** What was right, while the code is asked for. */
  const [first, setFirst] = useState<{ readonly name: string; readonly secret: string } | null>(null);
  const signIn = useMutation({
    mutationFn: ({ name, secret }: { name: string; secret: string }) => accountClient.signIn(name, secret),
    networkMode: 'always',
    onSuccess: onDone,
    onError: (error, given) => {
      if (refusalOf(error).code === 'code-needed') setFirst(given);
      else password.current?.select();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ name: String(form.get('username')), secret: String(form.get('password')) });
  };
  const goBack = () => {
    signIn.reset();
    setFirst(null);
  };
  if (first !== null) {
    const { name, secret } = first;
    const send = (code: string) => accountClient.signIn(name, secret, code);
    return <CodeStep send={send} onDone={onDone} onBack={goBack} />;
  }
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
