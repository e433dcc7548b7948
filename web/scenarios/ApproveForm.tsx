import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ScenarioDetail } from '../../geodata/contract/scenarios.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import { ApiFailure } from '../client.ts';
import { DayEntry } from '../frame/DayEntry.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { failureText } from '../planning/failure-text.ts';
import { planningClient } from '../planning/planning-client.ts';
import { todayHere } from '../planning/today-here.ts';
import { type Own, OwnDates } from './OwnDates.tsx';

type Props = { readonly scenario: ScenarioDetail; readonly onDone: (text: string) => void };

/** Promises the works of a scenario: by when, by whom, some of them otherwise. */
export function ApproveForm({ scenario, onDone }: Props) {
  const language = useLanguage();
  const id = useId();
  const [promisedOn, setPromisedOn] = useState('');
  const [agency, setAgency] = useState('');
  const [own, setOwn] = useState<ReadonlyMap<number, Own>>(new Map());
  const [replace, setReplace] = useState('');
  const [dropLit, setDropLit] = useState(false);
  const approve = useMutation({
    mutationFn: () =>
      planningClient.approve(scenario.id, {
        version: scenario.version,
        promisedOn,
        agency,
        except: [...own].map(([work, { promisedOn: day, agency: other }]) => ({
          work,
          ...(day === '' ? {} : { promisedOn: day }),
          ...(other.trim() === '' ? {} : { agency: other }),
        })),
        ...(dropLit ? { dropLit } : {}),
        ...(replace.trim() === '' ? {} : { replace }),
      }),
    onSuccess: ({ promises, replaced, dropped }) => {
      const done = m.scenario_promised({
        n: formatNumber(promises, language),
        old: formatNumber(replaced, language),
      });
      onDone(dropped === 0 ? done : `${done} ${m.scenario_dropped({ n: formatNumber(dropped, language) })}`);
    },
  });
  const problem = approve.error instanceof ApiFailure ? approve.error.problem : null;
  const standing = problem?.type.endsWith(':promise-stands') ? (problem.errors ?? []) : [];
  const lit = problem?.type.endsWith(':lit-since') ? (problem.errors ?? []) : [];
  // Told before a refusal where it is known; `lit` holds what came to light since.
  const litWorks = Math.max(lit.length, scenario.litSince.length);
  return (
    <form
      className="promise-step"
      onSubmit={(event) => {
        event.preventDefault();
        approve.mutate();
      }}
    >
      <div className="promise-step-pair">
        <div className="planning-field">
          <label htmlFor={`${id}-on`}>{m.scenario_promised_on()}</label>
          <DayEntry id={`${id}-on`} required min={todayHere()} value={promisedOn} onChange={setPromisedOn} />
        </div>
        <label className="planning-field">
          {m.promises_agency()}
          <input required maxLength={200} value={agency} onChange={({ target }) => setAgency(target.value)} />
        </label>
      </div>
      <OwnDates works={scenario.works} own={own} onChange={setOwn} />
      {standing.length > 0 ? (
        <div className="planning-failure" role="alert">
          <p>{m.scenario_stands()}</p>
          <ul>
            {standing.map(({ field, value, wanted }) => (
              <li key={`${field} ${wanted}`}>
                <small>{m.scenario_stands_new({ text: value ?? '' })}</small>
                <small>{m.scenario_stands_old({ text: wanted ?? '' })}</small>
              </li>
            ))}
          </ul>
          <label className="planning-field">
            {m.scenario_replace()}
            <textarea
              rows={2}
              maxLength={1000}
              value={replace}
              onChange={({ target }) => setReplace(target.value)}
            />
          </label>
        </div>
      ) : lit.length > 0 ? (
        <div className="planning-failure" role="alert">
          <p>{m.scenario_lit()}</p>
          <ul>
            {lit.map(({ field, value, message }) => (
              <li key={field}>
                <small>
                  {value} · {message}
                </small>
              </li>
            ))}
          </ul>
        </div>
      ) : approve.isError ? (
        <p className="planning-failure" role="alert">
          {failureText(approve.error)}
        </p>
      ) : null}
      {litWorks > 0 && litWorks < scenario.works.length ? (
        <label className="planning-check">
          <input type="checkbox" checked={dropLit} onChange={({ target }) => setDropLit(target.checked)} />
          {m.scenario_drop_lit()}
        </label>
      ) : null}
      <p className="dialog-note">{m.scenario_approve_note()}</p>
      <button type="submit" className="action" disabled={approve.isPending}>
        {standing.length > 0 && replace.trim() !== ''
          ? m.scenario_approve_replace()
          : m.scenario_approve_n({ n: formatNumber(scenario.works.length, language) })}
      </button>
    </form>
  );
}
