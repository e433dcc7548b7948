import '../overview/OverviewView.css';
import '../planning/Planning.css';
import '../tools/ToolDialog.css';
import './Accounts.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { ManagedAccount } from '../../geodata/contract/accounts.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import { useAnnounce } from '../frame/announcer.tsx';
import { FailedState } from '../frame/FailedState.tsx';
import { PanelFoot } from '../frame/PanelFoot.tsx';
import { PanelHead } from '../frame/PanelHead.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { Known } from '../planning/use-known.ts';
import { keepShared } from '../selection/keep-shared.ts';
import { openingDay } from '../selection/opening-day.ts';
import { AccountsTable } from './AccountsTable.tsx';
import { AddAccountDialog } from './AddAccountDialog.tsx';
import { accountsQuery } from './accounts-client.ts';
import { ChangeAccountDialog } from './ChangeAccountDialog.tsx';

/** How many may sign in, and the way to add one, on the left; each account beside. */
export function AccountsPage({ known: { meta, plan, username } }: { readonly known: Known }) {
  const language = useLanguage();
  const announce = useAnnounce();
  const client = useQueryClient();
  const on = useSearch({ strict: false, select: (search) => search.on }) ?? openingDay({ meta, plan });
  const answer = useQuery(accountsQuery);
  const [opened, setOpened] = useState<'add' | ManagedAccount | null>(null);
  const accounts = answer.data?.accounts;
  const open = accounts?.filter(({ disabledAt }) => disabledAt === null).length;
  const close = () => setOpened(null);
  const onDone = (text: string) => {
    announce(text);
    void client.invalidateQueries({ queryKey: accountsQuery.queryKey });
  };
  return (
    <main className="view planning-view accounts-view">
      <aside className="left-panel panel" aria-label={m.accounts_title()}>
        <PanelHead province={meta.province} plan={plan} />
        <div className="left-body">
          <section className="planning-lead">
            <h2>{m.accounts_title()}</h2>
            <p>
              <strong>{open === undefined ? '–' : formatNumber(open, language)}</strong>
              {m.accounts_lead({ n: formatNumber((accounts?.length ?? 0) - (open ?? 0), language) })}
            </p>
          </section>
          <section>
            <button
              type="button"
              className="action"
              disabled={answer.data === undefined}
              onClick={() => setOpened('add')}
            >
              <UserPlus size={16} aria-hidden /> {m.accounts_add()}
            </button>
          </section>
          <section className="planning-note">
            {m.accounts_how()}{' '}
            <Link to="/audit" search={(before) => ({ ...keepShared(before), action: undefined })}>
              {m.audit_open()}
            </Link>
          </section>
        </div>
        <PanelFoot meta={meta} on={on} />
      </aside>
      <section
        className="planning-body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={m.accounts_title()}
      >
        {answer.isError ? (
          <FailedState error={answer.error} onRetry={() => void answer.refetch()} />
        ) : answer.data === undefined ? (
          <div className="skeleton-lines panel" role="status" aria-label={m.loading()}>
            {['a', 'b', 'c', 'd'].map((id) => (
              <span key={id} className="skeleton" style={{ height: 44 }} />
            ))}
          </div>
        ) : (
          <AccountsTable answer={answer.data} own={username} onChange={setOpened} />
        )}
      </section>
      {answer.data === undefined || opened === null ? null : opened === 'add' ? (
        <AddAccountDialog districts={answer.data.districts} onDone={onDone} onClose={close} />
      ) : (
        <ChangeAccountDialog
          account={opened}
          districts={answer.data.districts}
          onDone={onDone}
          onClose={close}
        />
      )}
    </main>
  );
}
