import '../overview/OverviewView.css';
import '../planning/Planning.css';
import './Promises.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { LightPromise } from '../../geodata/contract/promises.ts';
import { statusName } from '../../geodata/promise/promise-status.ts';
import { compareNames } from '../../geodata/text/collate.ts';
import { formatDate, formatNumber } from '../../geodata/text/format.ts';
import { useAnnounce } from '../frame/announcer.tsx';
import { FailedState } from '../frame/FailedState.tsx';
import { PanelFoot } from '../frame/PanelFoot.tsx';
import { PanelHead } from '../frame/PanelHead.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { promisesQuery } from '../planning/planning-queries.ts';
import type { Known } from '../planning/use-known.ts';
import { openingDay } from '../selection/opening-day.ts';
import { ApprovePromises } from './ApprovePromises.tsx';
import { countPromises, type Filter, inScope, listed } from './filter-promises.ts';
import { PromiseDialog } from './PromiseDialog.tsx';
import { PromiseTable } from './PromiseTable.tsx';

/** Counts and filters on the left, the promises by urgency beside. */
export function PromisesPage({ known }: { readonly known: Known }) {
  const { meta, plan, communes } = known;
  const language = useLanguage();
  const announce = useAnnounce();
  const search = useSearch({ from: '/promises' });
  const navigate = useNavigate({ from: '/promises' });
  const { unit, agency, status, overdue, waiting, promise } = search;
  const [approving, setApproving] = useState<readonly LightPromise[] | null>(null);
  const answer = useQuery(promisesQuery(search.on, search.knownOn));
  const all = answer.data?.promises;
  const units = useMemo(
    () =>
      unit === undefined
        ? null
        : new Set([
            unit,
            ...communes.filter(({ parentCode }) => parentCode === unit).map(({ code }) => code),
          ]),
    [unit, communes],
  );
  const scoped = useMemo(() => inScope(all ?? [], units, agency), [all, units, agency]);
  const rows = useMemo(
    () => listed(scoped, { status, overdue, waiting }),
    [scoped, status, overdue, waiting],
  );
  const agencies = useMemo(
    () => [...new Set((all ?? []).map((each) => each.agency))].sort(compareNames),
    [all],
  );
  const counts = countPromises(scoped);
  const waitingRows = useMemo(() => rows.filter(({ approved }) => !approved), [rows]);
  // A past day is looked at, not decided on.
  const mayApprove = known.isSteward && search.on === undefined && search.knownOn === undefined;
  const on = answer.data?.on ?? search.on ?? openingDay({ meta, plan });
  const select = (patch: Filter & { readonly promise?: string | undefined }) => {
    void navigate({ search: (before) => ({ ...before, ...patch }) });
  };
  const spoken =
    all === undefined
      ? null
      : m.promises_announce({
          n: formatNumber(rows.length, language),
          late: formatNumber(counts.overdue, language),
        });
  useEffect(() => {
    if (spoken !== null) announce(spoken);
  }, [announce, spoken]);

  return (
    <main className="view planning-view promises-view">
      <aside className="left-panel panel" aria-label={m.promises_title()}>
        <PanelHead province={meta.province} plan={plan} />
        <div className="left-body">
          <section className="planning-lead">
            <h2>{m.promises_title()}</h2>
            <p>
              <strong>{all === undefined ? '…' : formatNumber(counts.overdue, language)}</strong>
              {m.promises_lead({ owed: formatNumber(counts.owed, language), date: formatDate(on) })}
            </p>
          </section>
          <section>
            <label className="planning-field">
              {m.promises_unit()}
              <select
                value={unit ?? ''}
                onChange={({ target }) => select({ unit: target.value || undefined })}
              >
                <option value="">{m.light_scope_province()}</option>
                {communes
                  .toSorted((p, q) => compareNames(p.name, q.name))
                  .map(({ code, name }) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
              </select>
            </label>
            <label className="planning-field">
              {m.promises_agency()}
              <select
                value={agency ?? ''}
                onChange={({ target }) => select({ agency: target.value || undefined })}
              >
                <option value="">{m.promises_all()}</option>
                {agencies.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
            <label className="planning-check">
              <input
                type="checkbox"
                checked={overdue === '1'}
                onChange={({ target }) =>
                  select({ overdue: target.checked ? '1' : undefined, status: undefined })
                }
              />
              {m.promises_only_overdue()}
            </label>
            {counts.waiting === 0 && waiting === undefined ? null : (
              <label className="planning-check">
                <input
                  type="checkbox"
                  checked={waiting === '1'}
                  onChange={({ target }) => select({ waiting: target.checked ? '1' : undefined })}
                />
                {m.promises_only_waiting({ n: formatNumber(counts.waiting, language) })}
              </label>
            )}
          </section>
          <section className="planning-note">
            {m.promises_how()} {known.isPlanner ? m.promises_waiting_note() : null}
          </section>
        </div>
        <PanelFoot meta={meta} on={on} />
      </aside>
      <section
        className="planning-body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={m.promises_list()}
      >
        <fieldset className="promise-steps panel">
          <legend className="visually-hidden">{m.promises_steps()}</legend>
          {[...counts.steps].map(([step, count]) => (
            <button
              key={step}
              type="button"
              aria-pressed={status === step}
              onClick={() => select({ status: status === step ? undefined : step, overdue: undefined })}
            >
              <strong>{formatNumber(count, language)}</strong>
              <span>{statusName(step)[language]}</span>
            </button>
          ))}
        </fieldset>
        {answer.isError ? (
          <FailedState error={answer.error} onRetry={() => void answer.refetch()} />
        ) : all === undefined ? (
          <div className="skeleton-lines panel" role="status" aria-label={m.loading()}>
            {['a', 'b', 'c', 'd', 'e'].map((id) => (
              <span key={id} className="skeleton" style={{ height: 34 }} />
            ))}
          </div>
        ) : (
          <PromiseTable
            key={`${unit} ${agency} ${status} ${overdue} ${waiting}`}
            promises={rows}
            onOpen={(id) => select({ promise: String(id) })}
          >
            {mayApprove && waitingRows.length > 0 ? (
              <button type="button" className="action" onClick={() => setApproving(waitingRows)}>
                {m.promises_approve_all({ n: formatNumber(waitingRows.length, language) })}
              </button>
            ) : null}
            <button
              type="button"
              className="quiet-action"
              disabled={rows.length === 0}
              onClick={() => void saveCsv(rows, language, on)}
            >
              <Download size={15} aria-hidden /> {m.promises_csv()}
            </button>
          </PromiseTable>
        )}
      </section>
      {promise === undefined ? null : (
        <PromiseDialog
          key={promise}
          id={promise}
          isPlanner={known.isPlanner}
          onApprove={mayApprove ? (one) => setApproving([one]) : null}
          onClose={() => select({ promise: undefined })}
        />
      )}
      {approving === null ? null : (
        <ApprovePromises promises={approving} onClose={() => setApproving(null)} />
      )}
    </main>
  );
}

async function saveCsv(rows: Parameters<typeof listed>[0], language: 'vi' | 'en', on: string): Promise<void> {
  const { promisesCsv } = await import('./promises-csv.ts');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([promisesCsv(rows, language)], { type: 'text/csv;charset=utf-8' }),
  );
  link.download = `${m.promises_file()}-${on}.csv`;
  link.click();
  // The browser reads the blob after the press has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
