import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { USERNAME_LENGTH } from '../../geodata/account/username.ts';
import type { ManagedAccounts } from '../../geodata/contract/accounts.ts';
import { m } from '../paraglide/messages.js';
import { ToolDialog } from '../tools/ToolDialog.tsx';
import { accountsClient, changeRefused } from './accounts-client.ts';
import { RoleFields, roleOf } from './RoleFields.tsx';
import { ToldPassword } from './ToldPassword.tsx';
import { WhyField } from './WhyField.tsx';

type Props = {
  readonly districts: ManagedAccounts['districts'];
  /** With a sentence of what was done. */
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
};

/** What most new accounts are. */
const NEW = { role: 'leader', district: null } as const;

/** A new account, whose password is shown once. */
export function AddAccountDialog({ districts, onDone, onClose }: Props) {
  const id = useId();
  const add = useMutation({
    mutationFn: accountsClient.add,
    networkMode: 'always',
    onSuccess: ({ username }) => onDone(m.accounts_added({ name: username })),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    add.mutate({
      username: String(data.get('username')),
      name: String(data.get('name')),
      ...roleOf(data),
      why: String(data.get('why')),
    });
  };
  return (
    <ToolDialog title={m.accounts_add()} onClose={onClose}>
      {add.data ? (
        <ToldPassword {...add.data} onClose={onClose} />
      ) : (
        <form className="accounts-form" method="post" autoComplete="off" onSubmit={submit}>
          <label className="planning-field">
            {m.account_username()}
            <input
              name="username"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              minLength={USERNAME_LENGTH.min}
              maxLength={USERNAME_LENGTH.max}
              required
            />
            <small>{m.accounts_username_note()}</small>
          </label>
          <label className="planning-field">
            {m.accounts_full_name()}
            <input name="name" autoComplete="off" maxLength={120} />
          </label>
          <RoleFields given={NEW} districts={districts} />
          <WhyField />
          {add.isError ? (
            <p id={`${id}-error`} className="planning-failure" role="alert">
              {changeRefused(add.error)}
            </p>
          ) : null}
          <button type="submit" className="action" disabled={add.isPending}>
            {m.accounts_add()}
          </button>
        </form>
      )}
    </ToolDialog>
  );
}
