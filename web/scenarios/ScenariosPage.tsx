import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ScenarioSummary } from '../../geodata/contract/scenarios.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import { FailedState } from '../frame/FailedState.tsx';
import { PanelFoot } from '../frame/PanelFoot.tsx';
import { PanelHead } from '../frame/PanelHead.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { scenariosQuery } from '../planning/planning-queries.ts';
import type { Known } from '../planning/use-known.ts';
import { keepShared } from '../selection/keep-shared.ts';
import { openingDay } from '../selection/opening-day.ts';
import { CompareScenarios } from './CompareScenarios.tsx';
import { ScenarioCard } from './ScenarioCard.tsx';
import { ScenarioDialog } from './ScenarioDialog.tsx';

interface Patch {
  readonly scenario?: string | undefined;
  readonly a?: string | undefined;
  readonly b?: string | undefined;
}

/** The scenarios in groups, or two of them side by side. */
export function ScenariosPage({ known }: { readonly known: Known }) {
  const { meta, plan } = known;
  const language = useLanguage();
  const { scenario, a, b, on } = useSearch({ from: '/scenarios' });
  const navigate = useNavigate({ from: '/scenarios' });
  const answer = useQuery(scenariosQuery);
  const all = answer.data?.scenarios;
  const select = (patch: Patch) => void navigate({ search: (before) => ({ ...before, ...patch }) });
  const choose = (id: string) => {
    if (a === id) select({ a: b, b: undefined });
    else if (b === id) select({ b: undefined });
    else select(a === undefined ? { a: id } : { b: id });
  };
  const waiting = (all ?? []).filter(({ state }) => state === 'submitted').length;
  return (
    <main className="view planning-view scenarios-view">
      <aside className="left-panel panel" aria-label={m.scenarios_title()}>
        <PanelHead province={meta.province} plan={plan} />
        <div className="left-body">
          <section className="planning-lead">
            <h2>{m.scenarios_title()}</h2>
            <p>
              <strong>{all === undefined ? '…' : formatNumber(waiting, language)}</strong>
              {m.scenarios_lead({ n: formatNumber(all?.length ?? 0, language) })}
            </p>
          </section>
          <section className="planning-note">{m.scenarios_how()}</section>
          <section className="dialog-actions">
            <Link
              to="/light"
              className="quiet-action"
              search={(before) => ({ ...keepShared(before), side: 'budget' as const })}
            >
              {m.scenarios_new()}
            </Link>
            <Link to="/promises" className="quiet-action" search={keepShared}>
              {m.promises_title()}
            </Link>
          </section>
        </div>
        <PanelFoot meta={meta} on={on ?? openingDay({ meta, plan })} />
      </aside>
      <section
        className="planning-body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={m.scenarios_title()}
      >
        {a !== undefined && b !== undefined ? (
          <CompareScenarios
            a={a}
            b={b}
            known={known}
            onClose={() => select({ a: undefined, b: undefined })}
          />
        ) : answer.isError ? (
          <FailedState error={answer.error} onRetry={() => void answer.refetch()} />
        ) : all === undefined ? (
          <div className="skeleton-lines panel" role="status" aria-label={m.loading()}>
            <span className="skeleton" style={{ height: 90 }} />
            <span className="skeleton" style={{ height: 90 }} />
          </div>
        ) : all.length === 0 ? (
          <p className="panel planning-empty">{m.scenarios_empty()}</p>
        ) : (
          groups(all, known.username).map(({ id, name, scenarios }) => (
            <section key={id} className="scenario-group">
              <h3>
                {name} <span>{formatNumber(scenarios.length, language)}</span>
              </h3>
              <ul>
                {scenarios.map((each) => (
                  <ScenarioCard
                    key={each.id}
                    scenario={each}
                    isChosen={each.id === a || each.id === b}
                    onChoose={() => choose(each.id)}
                    onOpen={() => select({ scenario: each.id })}
                  />
                ))}
              </ul>
            </section>
          ))
        )}
      </section>
      {scenario === undefined ? null : (
        <ScenarioDialog
          key={scenario}
          id={scenario}
          known={known}
          onClose={() => select({ scenario: undefined })}
        />
      )}
    </main>
  );
}

/** Waiting ones first: somebody waits for them. */
function groups(all: readonly ScenarioSummary[], username: string | null) {
  const isMine = ({ owner, state }: ScenarioSummary) =>
    owner === username && (state === 'draft' || state === 'returned');
  const isOthers = (state: ScenarioSummary['state']) => (scenario: ScenarioSummary) =>
    scenario.owner !== username && scenario.state === state;
  return [
    {
      id: 'submitted',
      name: m.scenarios_waiting(),
      scenarios: all.filter(({ state }) => state === 'submitted'),
    },
    { id: 'mine', name: m.scenarios_mine(), scenarios: all.filter(isMine) },
    { id: 'shared', name: m.scenarios_shared(), scenarios: all.filter(isOthers('draft')) },
    { id: 'returned', name: m.scenarios_returned(), scenarios: all.filter(isOthers('returned')) },
    {
      id: 'approved',
      name: m.scenarios_approved(),
      scenarios: all.filter(({ state }) => state === 'approved'),
    },
  ].filter(({ scenarios }) => scenarios.length > 0);
}
