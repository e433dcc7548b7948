import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDong } from '../../geodata/budget/work-text.ts';
import { newlyMet } from '../../geodata/scenario/compare-scenarios.ts';
import { isFor, isPossible, stateName } from '../../geodata/scenario/scenario-state.ts';
import { formatDate, formatKm, formatNumber } from '../../geodata/text/format.ts';
import { dayOfInstant } from '../../geodata/time/day-of-instant.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { failureText } from '../planning/failure-text.ts';
import { planningClient } from '../planning/planning-client.ts';
import { scenarioQuery } from '../planning/planning-queries.ts';
import { promisesChanged } from '../planning/promises-changed.ts';
import type { Known } from '../planning/use-known.ts';
import { ToolDialog } from '../tools/ToolDialog.tsx';
import { ApproveForm } from './ApproveForm.tsx';
import { LitSince } from './LitSince.tsx';
import { QuestionLink } from './QuestionLink.tsx';
import { ReturnForm } from './ReturnForm.tsx';
import { SavedWorks } from './SavedWorks.tsx';

type Props = { readonly id: string; readonly known: Known; readonly onClose: () => void };

const EVENT = {
  submitted: m.scenario_was_submitted,
  approved: m.scenario_was_approved,
  returned: m.scenario_was_returned,
};

/** One scenario: what it was asked, what it chose, what was decided; and what may be decided now. */
export function ScenarioDialog({ id, known, onClose }: Props) {
  const language = useLanguage();
  const queries = useQueryClient();
  const answer = useQuery(scenarioQuery(id));
  const [deciding, setDeciding] = useState<'approve' | 'return' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);
  const scenario = answer.data;
  const refresh = async (text: string) => {
    setDone(text);
    setDeciding(null);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['scenarios'] }),
      queries.invalidateQueries({ queryKey: ['scenario', id] }),
      promisesChanged(queries),
    ]);
  };
  const submit = useMutation({
    mutationFn: (version: number) => planningClient.submit(id, version),
    onSuccess: () => refresh(m.scenario_sent()),
  });
  const nameOf = (code: string) => known.communes.find((unit) => unit.code === code)?.name ?? null;
  const who = { actor: known.username ?? '', isSteward: known.isSteward };
  const may = (action: 'submit' | 'approve') =>
    scenario !== undefined && isPossible(action, scenario.state) && isFor(action, scenario.owner, who);
  return (
    <ToolDialog title={scenario?.name ?? m.scenario_one()} onClose={onClose}>
      {answer.isError ? (
        <p className="planning-failure" role="alert">
          {failureText(answer.error)}
        </p>
      ) : scenario === undefined ? (
        <div className="skeleton-lines" role="status" aria-label={m.loading()}>
          <span className="skeleton" style={{ height: 24 }} />
          <span className="skeleton" style={{ height: 120 }} />
        </div>
      ) : (
        <>
          <p className="dialog-note">
            <span className={`scenario-state is-${scenario.state}`}>
              {stateName(scenario.state)[language]}
            </span>{' '}
            {m.scenario_facts({
              cost: formatDong(scenario.cost, language),
              km: formatKm(scenario.metres / 1000, language),
              n: formatNumber(scenario.works.length, language),
              met: formatNumber(scenario.met, language),
            })}
          </p>
          {scenario.note === '' ? null : <p className="scenario-note">{scenario.note}</p>}
          <p className="dialog-note">
            {m.scenario_frozen({
              date: formatDate(scenario.on),
              version: String(scenario.dataVersion),
              n: String(scenario.version),
            })}
          </p>
          {scenario.state !== 'approved' ? null : (
            <p className="dialog-note">
              {scenario.official === null
                ? m.scenario_official_none()
                : m.scenario_official_met({
                    date: formatDate(scenario.official.on),
                    n: formatNumber(newlyMet(scenario.official.units).length, language),
                  })}
            </p>
          )}
          <LitSince works={scenario.works} lit={scenario.litSince} question={scenario.question} />
          {scenario.events.length === 0 ? null : (
            <ol className="scenario-events" aria-label={m.scenario_events()}>
              {scenario.events.map((event) => (
                <li key={event.seq}>
                  <time dateTime={event.at}>{formatDate(dayOfInstant(event.at))}</time>{' '}
                  {EVENT[event.action]()} · {event.by}
                  {event.promisedOn === null ? null : (
                    <small>
                      {m.promises_due({ date: formatDate(event.promisedOn) })} · {event.agency}
                    </small>
                  )}
                  {event.reason === null ? null : <small>{m.promises_why({ reason: event.reason })}</small>}
                </li>
              ))}
            </ol>
          )}
          {done === null ? null : (
            <p className="planning-done" role="status">
              {done}
            </p>
          )}
          {submit.isError ? (
            <p className="planning-failure" role="alert">
              {failureText(submit.error)}
            </p>
          ) : null}
          <div className="dialog-actions">
            {may('submit') ? (
              <button
                type="button"
                className="action"
                disabled={submit.isPending}
                onClick={() => submit.mutate(scenario.version)}
              >
                {m.scenario_submit()}
              </button>
            ) : null}
            {may('approve') ? (
              <>
                <button
                  type="button"
                  className="action"
                  aria-expanded={deciding === 'approve'}
                  onClick={() => setDeciding('approve')}
                >
                  {m.scenario_approve()}
                </button>
                <button
                  type="button"
                  className="quiet-action"
                  aria-expanded={deciding === 'return'}
                  onClick={() => setDeciding('return')}
                >
                  {m.scenario_return()}
                </button>
              </>
            ) : null}
            <QuestionLink question={scenario.question}>{m.scenario_open_light()}</QuestionLink>
            <button
              type="button"
              className="quiet-action"
              onClick={() => {
                const link = `${window.location.origin}/scenarios?scenario=${id}`;
                void navigator.clipboard.writeText(link).then(() => setCopied(true));
              }}
            >
              {isCopied ? m.scenario_copied() : m.scenario_copy()}
            </button>
          </div>
          {scenario.state === 'submitted' && scenario.owner === known.username && known.isSteward ? (
            <p className="dialog-note">{m.scenario_own()}</p>
          ) : null}
          {deciding === 'approve' ? (
            <ApproveForm scenario={scenario} onDone={(text) => void refresh(text)} />
          ) : null}
          {deciding === 'return' ? (
            <ReturnForm scenario={scenario} onDone={(text) => void refresh(text)} />
          ) : null}
          <SavedWorks works={scenario.works} nameOf={nameOf} />
        </>
      )}
    </ToolDialog>
  );
}
