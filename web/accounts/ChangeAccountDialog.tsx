import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ManagedAccount, ManagedAccounts } from '../../geodata/contract/accounts.ts';
import { m } from '../paraglide/messages.js';
import { ToolDialog } from '../tools/ToolDialog.tsx';
import { type AccountChange, accountsClient, changeRefused } from './accounts-client.ts';
import { RoleFields, roleOf } from './RoleFields.tsx';
import { ToldPassword } from './ToldPassword.tsx';
import { WhyField } from './WhyField.tsx';

type What = AccountChange['what'];

type Props = {
  readonly account: ManagedAccount;
  readonly districts: ManagedAccounts['districts'];
  /** With a sentence of what was done. */
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
};

/** One change of one account: its role, whether it can sign in, or its password; each with a reason. */
export function ChangeAccountDialog({ account, districts, onDone, onClose }: Props) {
  const { username, disabledAt } = account;
  const isOpen = disabledAt === null;
  const [what, setWhat] = useState<What>('role');
  const names: Readonly<Record<What, string>> = {
    role: m.accounts_do_role(),
    state: isOpen ? m.accounts_do_disable() : m.accounts_do_enable(),
    reset: m.accounts_do_reset(),
  };
  const notes: Readonly<Record<What, string>> = {
    role: m.accounts_note_role(),
    state: isOpen ? m.accounts_note_disable() : m.accounts_note_enable(),
    reset: m.accounts_note_reset(),
  };
  const change = useMutation({
    mutationFn: ({ asked, why }: { asked: AccountChange; why: string }) =>
      accountsClient.change(username, asked, why),
    networkMode: 'always',
    onSuccess: (password) => {
      onDone(m.accounts_changed({ name: username }));
      if (password === null) onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const asked: AccountChange =
      what === 'role' ? { what, ...roleOf(data) } : what === 'state' ? { what, open: !isOpen } : { what };
    change.mutate({ asked, why: String(data.get('why')) });
  };
  return (
    <ToolDialog title={m.accounts_change_one({ name: username })} onClose={onClose}>
      {change.data ? (
        <ToldPassword username={username} password={change.data} onClose={onClose} />
      ) : (
        <form className="accounts-form" method="post" autoComplete="off" onSubmit={submit}>
          <fieldset className="accounts-what">
            <legend>{m.accounts_what()}</legend>
            {(['role', 'state', 'reset'] as const).map((each) => (
              <label key={each} className="planning-check">
                <input
                  type="radio"
                  name="what"
                  checked={each === what}
                  onChange={() => {
                    setWhat(each);
                    change.reset();
                  }}
                />
                {names[each]}
              </label>
            ))}
          </fieldset>
          <p className="dialog-note">{notes[what]}</p>
          {what === 'role' ? <RoleFields given={account} districts={districts} /> : null}
          <WhyField />
          {change.isError ? (
            <p className="planning-failure" role="alert">
              {changeRefused(change.error)}
            </p>
          ) : null}
          <button type="submit" className="action" disabled={change.isPending}>
            {names[what]}
          </button>
        </form>
      )}
    </ToolDialog>
  );
}
