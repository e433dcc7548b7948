import './StatePage.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { hasRight } from '../../geodata/account/rights.ts';
import { m } from '../paraglide/messages.js';
import { type Known, useKnown } from '../planning/use-known.ts';
import { keepShared } from '../selection/keep-shared.ts';
import { FailedState } from './FailedState.tsx';
import { LoadingView } from './LoadingView.tsx';

type Props = {
  /** The path to come back to after signing in. */
  readonly path: string;
  /** Why there is nothing here for the public, and for an account without the right. */
  readonly forPublic: string;
  readonly forAccount: string;
  readonly children: (known: Known) => ReactNode;
};

/** A page for administrators; the server keeps what it shows from everybody else, and this says so. */
export function AdminView({ path, forPublic, forAccount, children }: Props) {
  const state = useKnown();
  if (state.status === 'failed') return <FailedState error={state.error} onRetry={state.retry} />;
  if (state.status === 'loading') return <LoadingView />;
  const { meta } = state.known;
  if (hasRight(meta.roles, 'portal_admin')) return children(state.known);
  return (
    <main className="state-page">
      <h1>{m.audit_refused_title()}</h1>
      <p>{meta.account === null ? forPublic : forAccount}</p>
      {meta.account === null ? (
        <a className="state-action" href={`/sign-in?to=${path}`}>
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
