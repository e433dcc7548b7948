import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { MapPin } from 'lucide-react';
import { useState } from 'react';
import type { LightPromise } from '../../geodata/contract/promises.ts';
import { lightStillToConfirm } from '../../geodata/promise/check-step.ts';
import { statusName } from '../../geodata/promise/promise-status.ts';
import { formatDate, formatKm, formatNumber } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { formatCamera } from '../map/camera.ts';
import { m } from '../paraglide/messages.js';
import { failureText } from '../planning/failure-text.ts';
import { promiseQuery } from '../planning/planning-queries.ts';
import { todayHere } from '../planning/today-here.ts';
import { keepShared } from '../selection/keep-shared.ts';
import { ToolDialog } from '../tools/ToolDialog.tsx';
import { DueNote } from './DueNote.tsx';
import { StepForm } from './StepForm.tsx';

type Props = {
  readonly id: string;
  readonly isPlanner: boolean;
  /** Null: not for who looks. */
  readonly onApprove: ((promise: LightPromise) => void) | null;
  readonly onClose: () => void;
};

const ROAD_ZOOM = 15;

/** One promise: where it is, its steps in time, and for planners the next one. */
export function PromiseDialog({ id, isPlanner, onApprove, onClose }: Props) {
  const language = useLanguage();
  const on = useSearch({ strict: false, select: (search) => search.on });
  const knownOn = useSearch({ strict: false, select: (search) => search.knownOn });
  const answer = useQuery(promiseQuery(id, on, knownOn));
  const [confirm, setConfirm] = useState<string | null>(null);
  const promise = answer.data;
  const isPast = on !== undefined || knownOn !== undefined;
  return (
    <ToolDialog title={promise?.route.name || m.promises_one()} onClose={onClose}>
      {answer.isError ? (
        <p className="planning-failure" role="alert">
          {failureText(answer.error)}
        </p>
      ) : promise === undefined ? (
        <div className="skeleton-lines" role="status" aria-label={m.loading()}>
          <span className="skeleton" style={{ height: 24 }} />
          <span className="skeleton" style={{ height: 120 }} />
        </div>
      ) : (
        <>
          <p className="dialog-note">
            {promise.units.map(({ name }) => name).join(' / ')} ·{' '}
            {m.light_from_to({
              from: formatNumber(promise.fromM, language),
              to: formatNumber(promise.toM, language),
            })}{' '}
            · {formatKm((promise.toM - promise.fromM) / 1000, language)} · {promise.agency}
          </p>
          <p className="promise-now">
            <strong>{statusName(promise.status)[language]}</strong>
            {promise.approved ? null : <small>{m.promises_unapproved()}</small>}
            <span>
              {m.promises_due({ date: formatDate(promise.promisedOn) })} · <DueNote promise={promise} /> ·{' '}
              {m.promises_as_of({ date: formatDate(on ?? todayHere()) })}
            </span>
          </p>
          <ol className="promise-timeline" aria-label={m.promises_timeline()}>
            {promise.entries.map((entry, at) => {
              const before = promise.entries[at - 1];
              const isMoved = before !== undefined && before.promisedOn !== entry.promisedOn;
              const isOther = before !== undefined && before.agency !== entry.agency;
              return (
                <li key={entry.seq}>
                  <time dateTime={entry.on}>{formatDate(entry.on)}</time>
                  <div>
                    <strong>
                      {before?.status === entry.status
                        ? !before.approved && entry.approved
                          ? m.promises_was_approved()
                          : isMoved
                            ? m.promises_moved({ date: formatDate(entry.promisedOn) })
                            : m.promises_changed()
                        : statusName(entry.status)[language]}
                    </strong>
                    {at === 0 ? (
                      <small>{m.promises_due({ date: formatDate(entry.promisedOn) })}</small>
                    ) : null}
                    {before?.status !== entry.status && isMoved ? (
                      <small>{m.promises_moved({ date: formatDate(entry.promisedOn) })}</small>
                    ) : null}
                    {isOther ? <small>{entry.agency}</small> : null}
                    {entry.reason === null ? null : <small>{m.promises_why({ reason: entry.reason })}</small>}
                    {entry.actor === null ? null : <small>{m.promises_by({ name: entry.actor })}</small>}
                  </div>
                </li>
              );
            })}
          </ol>
          <div className="dialog-actions">
            {onApprove === null || promise.approved || promise.status === 'replaced' ? null : (
              <button type="button" className="action" onClick={() => onApprove(promise)}>
                {m.promises_approve_one()}
              </button>
            )}
            <Link
              to="/light"
              className="quiet-action"
              search={(before) => ({
                ...keepShared(before),
                segment: String(promise.segment),
                map: formatCamera({ longitude: promise.at[0], latitude: promise.at[1], zoom: ROAD_ZOOM }),
              })}
            >
              <MapPin size={15} aria-hidden /> {m.promises_on_map()}
            </Link>
          </div>
          {confirm === null ? null : (
            <p className="planning-done" role="status">
              {confirm}
            </p>
          )}
          {!isPlanner || promise.status === 'replaced' ? null : isPast ? (
            <p className="dialog-note">{m.promises_past()}</p>
          ) : (
            <StepForm
              key={promise.seq}
              promise={promise}
              onDone={(status) => setConfirm(lightStillToConfirm(status)?.[language] ?? m.promises_saved())}
            />
          )}
        </>
      )}
    </ToolDialog>
  );
}
