import '../overview/OverviewView.css';
import '../planning/Planning.css';
import '../tools/ToolDialog.css';
import './Reports.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { REPORT_STATES } from '../../geodata/contract/citizen-reports.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import { useAnnounce } from '../frame/announcer.tsx';
import { FailedState } from '../frame/FailedState.tsx';
import { LoadingView } from '../frame/LoadingView.tsx';
import { PanelFoot } from '../frame/PanelFoot.tsx';
import { PanelHead } from '../frame/PanelHead.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { type Known, useKnown } from '../planning/use-known.ts';
import { keepShared } from '../selection/keep-shared.ts';
import { openingDay } from '../selection/opening-day.ts';
import { ReportCard } from './ReportCard.tsx';
import { reportsQuery } from './reports-client.ts';

const STATE_NAMES = {
  waiting: m.reports_waiting,
  accepted: m.reports_accepted,
  refused: m.reports_refused,
} as const;

/** What people told of broken and missing lamps, to be looked at by who plans. */
export function ReportsView() {
  const state = useKnown();
  if (state.status === 'failed') return <FailedState error={state.error} onRetry={state.retry} />;
  if (state.status === 'loading') return <LoadingView />;
  return <ReportsPage known={state.known} />;
}

function ReportsPage({ known: { meta, plan, isPlanner } }: { readonly known: Known }) {
  const on = useSearch({ strict: false, select: (search) => search.on }) ?? openingDay({ meta, plan });
  return (
    <main className="view planning-view reports-view">
      <aside className="left-panel panel" aria-label={m.reports_title()}>
        <PanelHead province={meta.province} plan={plan} />
        <div className="left-body">
          <section className="planning-lead">
            <h2>{m.reports_title()}</h2>
            <p>{m.reports_lead()}</p>
          </section>
          <section>
            <p>
              <Link to="/light" search={(before) => ({ ...keepShared(before), side: 'edit' as const })}>
                {m.reports_to_resurvey()} →
              </Link>
            </p>
          </section>
        </div>
        <PanelFoot meta={meta} on={on} />
      </aside>
      {isPlanner ? (
        <ReportQueue />
      ) : (
        <section className="planning-body">
          <p className="planning-empty panel">
            {m.reports_not_allowed()} <Link to="/sign-in">{m.reports_sign_in()}</Link>
          </p>
        </section>
      )}
    </main>
  );
}

function ReportQueue() {
  const language = useLanguage();
  const announce = useAnnounce();
  const known = useQueryClient();
  const navigate = useNavigate({ from: '/citizen-reports' });
  const { state = 'waiting' } = useSearch({ from: '/citizen-reports' });
  const answer = useQuery(reportsQuery(state));
  const counts = answer.data?.counts;
  const reports = answer.data?.reports;
  const body = useRef<HTMLElement>(null);
  const decidedAt = useRef<number | null>(null);
  // The card that had the focus is gone: the one in its place has it next, or what says that none is left.
  useEffect(() => {
    if (reports === undefined || decidedAt.current === null) return;
    const heads = body.current?.querySelectorAll<HTMLElement>('.report-card h3, .planning-empty');
    heads?.item(Math.min(decidedAt.current, heads.length - 1))?.focus();
    decidedAt.current = null;
  }, [reports]);
  return (
    <section ref={body} className="planning-body" aria-label={STATE_NAMES[state]()}>
      <fieldset className="report-states">
        <legend className="visually-hidden">{m.reports_title()}</legend>
        {REPORT_STATES.map((each) => (
          <button
            key={each}
            type="button"
            className="panel"
            aria-pressed={each === state}
            onClick={() =>
              void navigate({
                search: (before) => ({ ...before, state: each === 'waiting' ? undefined : each }),
              })
            }
          >
            <strong>{counts === undefined ? '…' : formatNumber(counts[each], language)}</strong>
            <span>{STATE_NAMES[each]()}</span>
          </button>
        ))}
      </fieldset>
      {answer.isError ? (
        <FailedState error={answer.error} onRetry={() => void answer.refetch()} />
      ) : answer.data === undefined ? (
        <div className="skeleton-lines panel" role="status" aria-label={m.loading()}>
          <span className="skeleton" style={{ height: 90 }} />
          <span className="skeleton" style={{ height: 90 }} />
        </div>
      ) : answer.data.reports.length === 0 ? (
        <p className="planning-empty panel" tabIndex={-1}>
          {m.reports_none()}
        </p>
      ) : (
        <ul className="report-cards">
          {answer.data.reports.map((report, at) => (
            <ReportCard
              key={report.id}
              report={report}
              onDone={(text) => {
                announce(text);
                decidedAt.current = at;
                void known.invalidateQueries({ queryKey: ['citizen reports'] });
              }}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
