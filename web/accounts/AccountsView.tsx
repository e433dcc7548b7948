import { Link } from '@tanstack/react-router';
import { hasRight } from '../../geodata/account/rights.ts';
import { FailedState } from '../frame/FailedState.tsx';
import { LoadingView } from '../frame/LoadingView.tsx';
import { m } from '../paraglide/messages.js';
import { useKnown } from '../planning/use-known.ts';
import { keepShared } from '../selection/keep-shared.ts';
import { AccountsPage } from './AccountsPage.tsx';
import '../frame/StatePage.css';

/** Who may sign in and with which role, for administrators. */
export function AccountsView() {
  const state = useKnown();
  if (state.status === 'failed') return <FailedState error={state.error} onRetry={state.retry} />;
  if (state.status === 'loading') return <LoadingView />;
  const { meta } = state.known;
  if (hasRight(meta.roles, 'portal_admin')) return <AccountsPage known={state.known} />;
  return (
    <main className="state-page">
      <h1>{m.audit_refused_title()}</h1>
      <p>{meta.account === null ? m.accounts_refused_public() : m.accounts_refused_account()}</p>
      {meta.account === null ? (
        <a className="state-action" href="/sign-in?to=/accounts">
          {m.sign_in()}
        </a>
      ) : (
        <Link className="state-action" to="/" search={keepShared}>
          {m.audit_back()}
        </Link>
      )}
    </main>
  );
}
