import type { ManagedAccount } from '../../geodata/contract/accounts.ts';
import { m } from '../paraglide/messages.js';

/** How an account signs in: by password, as whom at another office, and whether a code is asked for beyond that. */
export function WaysIn({ account }: { readonly account: ManagedAccount }) {
  const { hasPassword, hasSecondFactor, identities } = account;
  return (
    <>
      {hasPassword ? m.accounts_by_password() : null}
      {identities.map(({ issuer, subject }) => (
        <span key={`${issuer} ${subject}`} className="accounts-office">
          {m.accounts_by_office()}
          <small>
            {subject} · {issuer.replace(/^https?:\/\//, '')}
          </small>
        </span>
      ))}
      {hasPassword || identities.length > 0 ? null : m.accounts_by_nothing()}
      {hasSecondFactor ? <small>{m.accounts_two_steps()}</small> : null}
    </>
  );
}
