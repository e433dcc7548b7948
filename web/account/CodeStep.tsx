import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { m } from '../paraglide/messages.js';
import { CodeInput } from './CodeInput.tsx';
import { refusalText } from './refusal-text.ts';

type Props = {
  /** Sends the code with what proves the rest. */
  readonly send: (code: string) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onBack: () => void;
};

/** The second step of signing in: who it is was proven, and the account asks for a code too. */
export function CodeStep({ send, onDone, onBack }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isBackup, setBackup] = useState(false);
  const signIn = useMutation({
    mutationFn: send,
    networkMode: 'always',
    onSuccess: onDone,
    onError: () => input.current?.select(),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    signIn.mutate(String(new FormData(event.currentTarget).get('code')));
  };
  const isBusy = signIn.isPending || signIn.isSuccess;
  return (
    <form className="account-form" method="post" onSubmit={submit}>
      <p id={`${id}-note`} className="sign-in-note">
        {isBackup ? m.sign_in_backup_note() : m.sign_in_code_note()}
      </p>
      <CodeInput
        key={String(isBackup)}
        ref={input}
        label={isBackup ? m.sign_in_backup_code() : m.factor_code()}
        digits={!isBackup}
        describedBy={signIn.isError ? `${id}-error` : `${id}-note`}
        autoFocus
      />
      {signIn.isError ? (
        <p id={`${id}-error`} className="account-error" role="alert">
          {refusalText(signIn.error, m.account_wrong())}
        </p>
      ) : null}
      <button type="submit" className="action" disabled={isBusy}>
        {isBusy ? m.sign_in_busy() : m.sign_in()}
      </button>
      <div className="sign-in-ways">
        <button type="button" className="quiet-action" onClick={() => setBackup(!isBackup)}>
          {isBackup ? m.sign_in_app() : m.sign_in_backup()}
        </button>
        <button type="button" className="quiet-action" onClick={onBack}>
          {m.sign_in_back()}
        </button>
      </div>
    </form>
  );
}
