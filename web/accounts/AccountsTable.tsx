import type { ManagedAccount, ManagedAccounts } from '../../geodata/contract/accounts.ts';
import { ROLE_TEXT } from '../account/role-text.ts';
import { m } from '../paraglide/messages.js';
import { WaysIn } from './WaysIn.tsx';

const AT = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

type Props = {
  readonly answer: ManagedAccounts;
  /** The administrator's own account. */
  readonly own: string | null;
  readonly onChange: (account: ManagedAccount) => void;
};

/** Accounts by name: who, with which role, where, since when signed in, and whether they can sign in at all. */
export function AccountsTable({ answer: { accounts, districts }, own, onChange }: Props) {
  const nameOf = new Map(districts.map(({ code, name }) => [code, name]));
  return (
    <section className="panel accounts-list">
      <div className="planning-scroll">
        <table className="planning-table">
          <thead>
            <tr>
              <th scope="col">{m.accounts_person()}</th>
              <th scope="col">{m.accounts_role()}</th>
              <th scope="col">{m.accounts_signs_in()}</th>
              <th scope="col">{m.accounts_last()}</th>
              <th scope="col">{m.accounts_state()}</th>
              <th scope="col">
                <span className="visually-hidden">{m.accounts_change()}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr key={account.username} className={account.disabledAt === null ? '' : 'is-disabled'}>
                <th scope="row">
                  {account.name}
                  <small>
                    {account.username}
                    {account.username === own ? ` · ${m.accounts_you()}` : null}
                  </small>
                </th>
                <td>
                  {ROLE_TEXT[account.role].name()}
                  <small>
                    {account.district === null
                      ? m.accounts_everywhere()
                      : (nameOf.get(account.district) ?? account.district)}
                  </small>
                </td>
                <td>
                  <WaysIn account={account} />
                </td>
                <td className="accounts-last">
                  {account.lastSignIn === null ? (
                    m.accounts_never()
                  ) : (
                    <time dateTime={account.lastSignIn}>{AT.format(new Date(account.lastSignIn))}</time>
                  )}
                </td>
                <td>
                  {account.disabledAt === null ? (
                    m.accounts_open()
                  ) : (
                    <>
                      <b>{m.accounts_disabled()}</b>
                      <small>
                        <time dateTime={account.disabledAt}>{AT.format(new Date(account.disabledAt))}</time>
                      </small>
                    </>
                  )}
                </td>
                <td>
                  <button
                    type="button"
                    className="quiet-action"
                    aria-label={m.accounts_change_one({ name: account.username })}
                    onClick={() => onChange(account)}
                  >
                    {m.accounts_change()}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
