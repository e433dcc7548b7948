import '../overview/OverviewView.css';
import '../planning/Planning.css';
import '../tools/ToolDialog.css';
import './Audit.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useEffect } from 'react';
import { formatNumber } from '../../geodata/text/format.ts';
import { useAnnounce } from '../frame/announcer.tsx';
import { FailedState } from '../frame/FailedState.tsx';
import { PanelFoot } from '../frame/PanelFoot.tsx';
import { PanelHead } from '../frame/PanelHead.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { Known } from '../planning/use-known.ts';
import { openingDay } from '../selection/opening-day.ts';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { asked, auditQuery } from './audit-query.ts';
import type { AuditSearch } from './audit-search.ts';

/** Filters on the left, the entries from the newest on beside. */
export function AuditPage({ known: { meta, plan } }: { readonly known: Known }) {
  const language = useLanguage();
  const announce = useAnnounce();
  const search = useSearch({ from: '/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const answer = useInfiniteQuery(auditQuery(search));
  const entries = answer.data?.pages.flatMap((page) => page.entries);
  const newest = answer.data?.pages[0]?.entries[0]?.seq;
  const select = (patch: AuditSearch) => void navigate({ search: (before) => ({ ...before, ...patch }) });
  const shown = entries?.length;
  useEffect(() => {
    if (shown !== undefined) announce(m.audit_announce({ n: formatNumber(shown, language) }));
  }, [announce, shown, language]);
  return (
    <main className="view planning-view audit-view">
      <aside className="left-panel panel" aria-label={m.audit_title()}>
        <PanelHead province={meta.province} plan={plan} />
        <div className="left-body">
          <section className="planning-lead">
            <h2>{m.audit_title()}</h2>
            <p>
              <strong>{newest === undefined ? '–' : formatNumber(newest, language)}</strong>
              {m.audit_lead()}
            </p>
          </section>
          <AuditFilters search={search} actions={answer.data?.pages[0]?.actions ?? []} onSelect={select} />
          <section className="planning-note">{m.audit_how()}</section>
        </div>
        <PanelFoot meta={meta} on={search.on ?? openingDay({ meta, plan })} />
      </aside>
      <section
        className="planning-body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={m.audit_list()}
      >
        {answer.isError ? (
          <FailedState error={answer.error} onRetry={() => void answer.refetch()} />
        ) : entries === undefined ? (
          <div className="skeleton-lines panel" role="status" aria-label={m.loading()}>
            {['a', 'b', 'c', 'd', 'e'].map((id) => (
              <span key={id} className="skeleton" style={{ height: 34 }} />
            ))}
          </div>
        ) : (
          <section className="panel audit-list">
            <header>
              <h3>{m.audit_list()}</h3>
              <a
                className="quiet-action"
                href={`/api/audit.csv?${new URLSearchParams(Object.entries(asked(search)).map(([key, value]) => [key, value ?? '']))}`}
                download
              >
                <Download size={15} aria-hidden /> {m.promises_csv()}
              </a>
            </header>
            {entries.length === 0 ? (
              <p className="planning-empty">{m.audit_empty()}</p>
            ) : (
              <AuditTable entries={entries} />
            )}
            {answer.hasNextPage ? (
              <button
                type="button"
                className="quiet-action audit-more"
                disabled={answer.isFetchingNextPage}
                onClick={() => void answer.fetchNextPage()}
              >
                {m.audit_older()}
              </button>
            ) : null}
          </section>
        )}
      </section>
    </main>
  );
}
