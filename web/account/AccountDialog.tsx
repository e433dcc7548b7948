import './SignIn.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { m } from '../paraglide/messages.js';
import { keepShared } from '../selection/keep-shared.ts';
import { ToolDialog } from '../tools/ToolDialog.tsx';
import { accountClient } from './account-client.ts';
import { OwnSessions } from './OwnSessions.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { refusalText } from './refusal-text.ts';
import { ROLE_TEXT } from './role-text.ts';
import { SecondFactor } from './SecondFactor.tsx';
import { useMayWrite } from './use-may-write.ts';

const DAY = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' });

/** Who one is here, and the ways out. Signing out loads the page anew, so that nothing an account was told stays in memory. */
export function AccountDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useQuery({
    queryKey: ['session'],
    queryFn: accountClient.session,
    staleTime: 0,
    networkMode: 'always',
  });
  const signOut = useMutation({
    mutationFn: accountClient.signOut,
    networkMode: 'always',
    onSuccess: () => window.location.reload(),
  });
  const mayPlan = useMayWrite('portal_planner');
  const isAdmin = useMayWrite('portal_admin');
  const account = session.data?.account ?? null;
  const until = session.data?.until ?? null;
  return (
    <ToolDialog title={m.account()} onClose={onClose}>
      {account === null ? (
        <p className="dialog-note" role="status">
          {session.isPending
            ? m.account_loading()
            : session.isError
              ? refusalText(session.error, m.account_failed())
              : m.account_ended()}
        </p>
      ) : (
        <>
          <div className="account-who">
            <strong>{account.name}</strong>
            {account.name === account.username ? null : <span>{account.username}</span>}
            <span>
              {ROLE_TEXT[account.role].name()} · {ROLE_TEXT[account.role].may()}
            </span>
            {until === null ? null : <small>{m.account_until({ date: DAY.format(new Date(until)) })}</small>}
          </div>
          {mayPlan ? (
            <Link className="quiet-action" to="/light" search={keepShared} onClick={onClose}>
              {m.account_open_light()}
            </Link>
          ) : null}
          {isAdmin ? (
            <Link className="quiet-action" to="/accounts" search={keepShared} onClick={onClose}>
              {m.accounts_open_page()}
            </Link>
          ) : null}
          {isAdmin ? (
            <Link className="quiet-action" to="/audit" search={keepShared} onClick={onClose}>
              {m.audit_open()}
            </Link>
          ) : null}
          <PasswordForm username={account.username} />
          <SecondFactor username={account.username} />
          <OwnSessions />
        </>
      )}
      {signOut.isError ? (
        <p className="account-error" role="alert">
          {refusalText(signOut.error, m.account_failed())}
        </p>
      ) : null}
      <div className="dialog-actions">
        <button
          type="button"
          className="action"
          disabled={signOut.isPending || signOut.isSuccess}
          onClick={() => signOut.mutate(false)}
        >
          <LogOut size={16} aria-hidden /> {m.sign_out()}
        </button>
        {account === null ? null : (
          <button
            type="button"
            className="quiet-action"
            disabled={signOut.isPending || signOut.isSuccess}
            onClick={() => signOut.mutate(true)}
          >
            {m.sign_out_everywhere()}
          </button>
        )}
      </div>
    </ToolDialog>
  );
}
