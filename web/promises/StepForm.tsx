import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { PromiseDetail } from '../../geodata/contract/promises.ts';
import { needsReason } from '../../geodata/promise/check-step.ts';
import { PROMISE_STEPS, type PromiseStep, statusName } from '../../geodata/promise/promise-status.ts';
import { DayEntry } from '../frame/DayEntry.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { failureText } from '../planning/failure-text.ts';
import { planningClient } from '../planning/planning-client.ts';
import { promisesChanged } from '../planning/promises-changed.ts';
import { todayHere } from '../planning/today-here.ts';

type Props = { readonly promise: PromiseDetail; readonly onDone: (status: PromiseStep) => void };

/** A planner's next step: status, day, date promised, agency, and why where that is asked for. */
export function StepForm({ promise, onDone }: Props) {
  const language = useLanguage();
  const id = useId();
  const queries = useQueryClient();
  const standing = PROMISE_STEPS.find((step) => step === promise.status) ?? 'planned';
  const next = PROMISE_STEPS[PROMISE_STEPS.indexOf(standing) + 1] ?? standing;
  const [status, setStatus] = useState<PromiseStep>(next);
  const [on, setOn] = useState(todayHere());
  const [promisedOn, setPromisedOn] = useState(promise.promisedOn);
  const [agency, setAgency] = useState(promise.agency);
  const [reason, setReason] = useState('');
  // The same form sent again after a broken connection is the same request.
  const request = useRef(crypto.randomUUID());
  const step = { status, promisedOn, agency };
  const isAsked = needsReason(promise, step);
  const save = useMutation({
    mutationFn: () =>
      planningClient.stepPromise(String(promise.id), {
        request: request.current,
        after: promise.seq,
        on,
        ...step,
        ...(reason.trim() === '' ? {} : { reason }),
      }),
    onSuccess: async () => {
      onDone(status);
      await promisesChanged(queries);
    },
    onError: () => {
      request.current = crypto.randomUUID();
    },
  });
  return (
    <form
      className="promise-step"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h3>{m.promises_step()}</h3>
      <div className="promise-step-pair">
        <label className="planning-field">
          {m.promises_col_status()}
          <select
            value={status}
            onChange={({ target }) => setStatus(PROMISE_STEPS.find((id) => id === target.value) ?? status)}
          >
            {PROMISE_STEPS.map((id) => (
              <option key={id} value={id}>
                {statusName(id)[language]}
              </option>
            ))}
          </select>
        </label>
        <div className="planning-field">
          <label htmlFor={`${id}-day`}>{m.promises_step_day()}</label>
          <DayEntry
            id={`${id}-day`}
            required
            min={promise.since}
            max={todayHere()}
            value={on}
            onChange={setOn}
          />
        </div>
        <div className="planning-field">
          <label htmlFor={`${id}-promised`}>{m.promises_col_date()}</label>
          <DayEntry id={`${id}-promised`} required value={promisedOn} onChange={setPromisedOn} />
        </div>
        <label className="planning-field">
          {m.promises_agency()}
          <input required maxLength={200} value={agency} onChange={({ target }) => setAgency(target.value)} />
        </label>
      </div>
      <label className="planning-field">
        {isAsked ? m.promises_reason_needed() : m.promises_reason()}
        <textarea
          rows={2}
          maxLength={1000}
          required={isAsked}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      {save.isError ? (
        <p className="planning-failure" role="alert">
          {failureText(save.error)}
        </p>
      ) : null}
      <div className="dialog-actions">
        <button type="submit" className="action" disabled={save.isPending}>
          {m.promises_step_save()}
        </button>
      </div>
    </form>
  );
}
