import './AccountButton.css';
import { Link, useRouterState } from '@tanstack/react-router';
import { CircleUserRound } from 'lucide-react';
import { m } from '../paraglide/messages.js';
import { useOpenTool } from '../tools/open-tool.ts';
import { useAccount } from './use-account.ts';

/** The way in for who has an account; for who is signed in, a sign of it that opens what an account can do. */
export function AccountButton({ place }: { readonly place: 'head' | 'foot' }) {
  const account = useAccount();
  const openTool = useOpenTool();
  const here = useRouterState({ select: ({ location }) => location.href });
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
    <Link
      to="/sign-in"
      search={({ lang }) => ({ lang, to: here })}
      preload={false}
      className={className}
      aria-label={m.sign_in()}
      title={m.sign_in()}
    >
      <CircleUserRound size={20} aria-hidden />
    </Link>
  );
}
