import './AccountButton.css';
import { CircleUserRound } from 'lucide-react';
import type { MouseEvent } from 'react';
import { m } from '../paraglide/messages.js';
import { useOpenTool } from '../tools/open-tool.ts';
import { useAccount } from './use-account.ts';

/** Back to this very view afterwards; the address is read when it is needed, so that no view renders again for it. */
function rememberView({ currentTarget }: MouseEvent<HTMLAnchorElement>): void {
  const { pathname, search } = window.location;
  const lang = new URLSearchParams(search).get('lang');
  currentTarget.search = String(new URLSearchParams({ to: pathname + search, ...(lang ? { lang } : {}) }));
}

/** The way in for who has an account; for who is signed in, a sign of it that opens what an account can do. */
export function AccountButton({ place }: { readonly place: 'head' | 'foot' }) {
  const account = useAccount();
  const openTool = useOpenTool();
  const className = `account-button in-${place}`;
  if (account) {
    return (
      <button
        type="button"
        className={`${className} signed-in`}
        aria-label={m.account_of({ name: account.username })}
        title={account.username}
        onClick={() => openTool('account')}
      >
        {account.username.slice(0, 1).toUpperCase()}
      </button>
    );
  }
  return (
    <a
      href="/sign-in"
      className={className}
      aria-label={m.sign_in()}
      title={m.sign_in()}
      onClick={rememberView}
    >
      <CircleUserRound size={20} aria-hidden />
    </a>
  );
}
