import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatDong } from '../../geodata/budget/work-text.ts';
import type { ScenarioDetail } from '../../geodata/contract/scenarios.ts';
import { compareWorks, newlyMet, sumWorks } from '../../geodata/scenario/compare-scenarios.ts';
import { stateName } from '../../geodata/scenario/scenario-state.ts';
import { formatKm, formatNumber } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { failureText } from '../planning/failure-text.ts';
import { scenarioQuery } from '../planning/planning-queries.ts';
import type { Known } from '../planning/use-known.ts';
import { ComparedUnits } from './ComparedUnits.tsx';
import { PairOfMaps } from './PairOfMaps.tsx';

type Props = {
  readonly a: string;
  readonly b: string;
  readonly known: Known;
  readonly onClose: () => void;
};

/** Two scenarios side by side: figures, maps with one camera, communes before and after. */
export function CompareScenarios({ a, b, known, onClose }: Props) {
  const [sideA, sideB] = [useQuery(scenarioQuery(a)), useQuery(scenarioQuery(b))];
  const failed = [sideA, sideB].find(({ isError }) => isError);
  return (
    <>
      <div className="dialog-actions">
        <button type="button" className="quiet-action" onClick={onClose}>
          {m.scenario_back()}
        </button>
      </div>
      {failed !== undefined ? (
        <p className="planning-failure" role="alert">
          {failureText(failed.error)}
        </p>
      ) : sideA.data === undefined || sideB.data === undefined ? (
        <div className="skeleton-lines panel" role="status" aria-label={m.loading()}>
          <span className="skeleton" style={{ height: 120 }} />
          <span className="skeleton" style={{ height: 320 }} />
        </div>
      ) : (
        <Compared a={sideA.data} b={sideB.data} known={known} />
      )}
    </>
  );
}

function Compared({
  a,
  b,
  known,
}: {
  readonly a: ScenarioDetail;
  readonly b: ScenarioDetail;
  readonly known: Known;
}) {
  const language = useLanguage();
  const works = useMemo(() => compareWorks(a, b), [a, b]);
  const part = (side: 'both' | 'a' | 'b') =>
    sumWorks(works.filter((each) => each.side === side).map(({ work }) => work));
  const parts = [
    { id: 'both', name: m.scenario_in_both(), sum: part('both') },
    { id: 'a', name: m.scenario_only_a(), sum: part('a') },
    { id: 'b', name: m.scenario_only_b(), sum: part('b') },
  ];
  return (
    <>
      <div className="pair-heads">
        {([a, b] as const).map((side, at) => (
          <section key={at === 0 ? 'a' : 'b'} className="panel pair-head">
            <h3>
              <b>{at === 0 ? 'A' : 'B'}</b> {side.name}
            </h3>
            <p>
              {stateName(side.state)[language]} · {side.owner}
            </p>
            <dl>
              <div>
                <dt>{m.scenario_cost()}</dt>
                <dd>{formatDong(side.cost, language)}</dd>
              </div>
              <div>
                <dt>{m.scenario_km()}</dt>
                <dd>{formatKm(side.metres / 1000, language)}</dd>
              </div>
              <div>
                <dt>{m.scenario_met()}</dt>
                <dd>{formatNumber(newlyMet(side.units).length, language)}</dd>
              </div>
            </dl>
          </section>
        ))}
      </div>
      <PairOfMaps a={a} b={b} works={works} known={known} />
      <section
        className="panel planning-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={m.scenario_works_compared()}
      >
        <table className="planning-table">
          <caption className="visually-hidden">{m.scenario_works_compared()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.scenario_works()}</th>
              <th scope="col" className="number">
                {m.scenario_count()}
              </th>
              <th scope="col" className="number">
                {m.scenario_km()}
              </th>
              <th scope="col" className="number">
                {m.scenario_cost()}
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ id, name, sum }) => (
              <tr key={id}>
                <th scope="row">
                  <span className={`pair-mark is-${id}`} aria-hidden /> {name}
                </th>
                <td className="number">{formatNumber(sum.count, language)}</td>
                <td className="number">{formatKm(sum.metres / 1000, language)}</td>
                <td className="number">{formatDong(sum.cost, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ComparedUnits
        a={a}
        b={b}
        nameOf={(code) => known.communes.find((unit) => unit.code === code)?.name ?? code}
      />
      {[a, b]
        .filter(({ state, official }) => state === 'approved' && official === null)
        .map(({ id, name }) => (
          <p key={id} className="planning-note">
            {m.scenario_official_none_of({ name })}
          </p>
        ))}
      <p className="planning-note">
        {a.official === null && b.official === null
          ? m.scenario_official_later()
          : m.scenario_official_then()}
      </p>
      {a.on !== b.on || a.dataVersion !== b.dataVersion ? (
        <p className="planning-note">{m.scenario_other_days()}</p>
      ) : null}
    </>
  );
}
