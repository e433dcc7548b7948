import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MapPin } from 'lucide-react';
import { useRef, useState } from 'react';
import { LONGEST_REPORT_NOTE, reportKindName } from '../../geodata/citizen/citizen-report.ts';
import type { CitizenReport, ReportDecision } from '../../geodata/contract/citizen-reports.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { dayOfInstant } from '../../geodata/time/day-of-instant.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { failureText } from '../planning/failure-text.ts';
import { keepShared } from '../selection/keep-shared.ts';
import { decideReport } from './reports-client.ts';

type Props = { readonly report: CitizenReport; readonly onDone: (text: string) => void };

/** Opened by a press: what is asked for has the focus. */
function focusOn(field: HTMLTextAreaElement | null): void {
  field?.focus();
}

/** One report: what and where, its photo, and the decision, made or to be made. */
export function ReportCard({ report, onDone }: Props) {
  const language = useLanguage();
  const { id, routeName, units, kind, note, receivedAt, hasPhoto, isForgotten, decision, segmentId } = report;
  const [isRefusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const hadForm = useRef(false);
  const send = useMutation({
    mutationFn: (decided: ReportDecision) => decideReport(id, decided),
    onSuccess: ({ decision: made }) =>
      onDone(made?.outcome === 'accepted' ? m.reports_done_accepted() : m.reports_done_refused()),
  });
  const name = routeName || m.light_no_name();
  return (
    <li className="panel report-card">
      <header>
        <h3 tabIndex={-1}>
          {name}: {reportKindName(kind)[language]}
        </h3>
        <p>
          {units.map((unit) => unit.name).join(', ')} ·{' '}
          {m.reports_received({ date: formatDate(dayOfInstant(receivedAt)) })}
        </p>
      </header>
      {note === '' ? null : <blockquote>{note}</blockquote>}
      {isForgotten ? <p className="planning-note">{m.reports_forgotten()}</p> : null}
      {hasPhoto ? (
        <a href={`/api/citizen-reports/${id}/photo`} target="_blank" rel="noopener">
          <img
            src={`/api/citizen-reports/${id}/photo`}
            alt={m.reports_photo({ road: name })}
            loading="lazy"
            height={160}
          />
        </a>
      ) : null}
      <p>
        <Link
          to="/light"
          className="quiet-action"
          search={(before) => ({ ...keepShared(before), segment: String(segmentId) })}
        >
          <MapPin size={15} aria-hidden /> {m.promises_on_map()}
        </Link>
      </p>
      {decision === null ? null : (
        <p className="planning-note">
          {decision.outcome === 'accepted'
            ? m.reports_accepted_by({ name: decision.by, date: formatDate(dayOfInstant(decision.at)) })
            : m.reports_refused_by({ name: decision.by, date: formatDate(dayOfInstant(decision.at)) })}
          {decision.reason === '' ? null : ` ${decision.reason}`}
        </p>
      )}
      {send.isError ? (
        <p className="planning-failure" role="alert">
          {failureText(send.error)}
        </p>
      ) : null}
      {decision !== null ? null : isRefusing ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send.mutate({ outcome: 'refused', reason });
          }}
        >
          <label className="planning-field">
            {m.reports_reason()}
            <textarea
              ref={focusOn}
              required
              rows={2}
              maxLength={LONGEST_REPORT_NOTE}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <div className="dialog-actions">
            <button type="submit" className="action" disabled={send.isPending}>
              {m.reports_refuse()}
            </button>
            <button
              type="button"
              className="quiet-action"
              onClick={() => {
                hadForm.current = true;
                setRefusing(false);
              }}
            >
              {m.close()}
            </button>
          </div>
        </form>
      ) : (
        <div className="dialog-actions">
          <button
            type="button"
            className="action"
            disabled={send.isPending}
            onClick={() => send.mutate({ outcome: 'accepted', reason: '' })}
          >
            {m.reports_accept()}
          </button>
          <button
            ref={(button) => {
              if (hadForm.current) button?.focus();
              hadForm.current = false;
            }}
            type="button"
            className="quiet-action"
            onClick={() => setRefusing(true)}
          >
            {m.reports_refuse()}…
          </button>
        </div>
      )}
    </li>
  );
}
