import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Monitor, Smartphone } from 'lucide-react';
import { useState } from 'react';
import type { OwnSession } from '../../geodata/contract/account.ts';
import { m } from '../paraglide/messages.js';
import { accountClient } from './account-client.ts';
import { refusalText } from './refusal-text.ts';

const KEY = ['own-sessions'];
const AT = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const IN_A_HAND = new Set(['iPhone', 'iPad', 'Android']);

function nameOf({ browser, system }: OwnSession): string {
  return [browser, system].filter((part) => part !== null).join(' · ') || m.devices_unknown();
}

/** Where the account is signed in, folded away; each of the other devices can be signed out from here. */
export function OwnSessions() {
  const client = useQueryClient();
  const [told, setTold] = useState('');
  const list = useQuery({
    queryKey: KEY,
    queryFn: accountClient.sessions,
    staleTime: 0,
    networkMode: 'always',
  });
  const end = useMutation({
    mutationFn: (session: OwnSession | null) =>
      session === null ? accountClient.endOtherSessions() : accountClient.endSession(session.id),
    networkMode: 'always',
    onSuccess: (_, session) => {
      setTold(session === null ? m.devices_others_ended() : m.devices_ended({ name: nameOf(session) }));
      return client.invalidateQueries({ queryKey: KEY });
    },
  });
  const sessions = list.data?.sessions;
  const error = list.error ?? end.error;
  return (
    <details className="account-fold">
      <summary>
        {m.devices_title()}
        {sessions === undefined ? null : <small> · {sessions.length}</small>}
      </summary>
      {sessions === undefined && error === null ? (
        <p className="dialog-note" role="status">
          {m.account_loading()}
        </p>
      ) : null}
      <ul className="devices">
        {sessions?.map((session) => {
          const Icon = IN_A_HAND.has(session.system ?? '') ? Smartphone : Monitor;
          return (
            <li key={session.id}>
              <Icon size={18} aria-hidden />
              <p>
                <strong>{nameOf(session)}</strong>
                {session.isThis ? <b>{m.devices_this()}</b> : null}
                <small>
                  {m.devices_times({
                    since: AT.format(new Date(session.since)),
                    seen: AT.format(new Date(session.seen)),
                  })}
                </small>
              </p>
              {session.isThis ? null : (
                <button
                  type="button"
                  className="quiet-action"
                  aria-label={m.devices_end_one({ name: nameOf(session) })}
                  disabled={end.isPending}
                  onClick={() => end.mutate(session)}
                >
                  {m.sign_out()}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions !== undefined && sessions.length > 1 ? (
        <button
          type="button"
          className="quiet-action"
          disabled={end.isPending}
          onClick={() => end.mutate(null)}
        >
          {m.devices_end_others()}
        </button>
      ) : null}
      <p className={error === null ? 'account-done' : 'account-error'} role="status">
        {error === null ? told : refusalText(error, m.account_failed())}
      </p>
    </details>
  );
}
