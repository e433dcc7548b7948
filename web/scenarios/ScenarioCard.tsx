import { formatDong } from '../../geodata/budget/work-text.ts';
import type { ScenarioSummary } from '../../geodata/contract/scenarios.ts';
import { stateName } from '../../geodata/scenario/scenario-state.ts';
import { formatDate, formatKm, formatNumber } from '../../geodata/text/format.ts';
import { dayOfInstant } from '../../geodata/time/day-of-instant.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';

type Props = {
  readonly scenario: ScenarioSummary;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
};

/** One scenario in the list: what it costs, what it brings, where it stands. */
export function ScenarioCard({ scenario, isChosen, onChoose, onOpen }: Props) {
  const language = useLanguage();
  const { name, owner, state, savedAt, cost, metres, works, met, lastEvent } = scenario;
  return (
    <li className="panel scenario-card">
      <div>
        <button type="button" className="scenario-open" onClick={onOpen}>
          {name}
        </button>
        <p>
          <span className={`scenario-state is-${state}`}>{stateName(state)[language]}</span>{' '}
          {m.scenario_saved({ name: owner, date: formatDate(dayOfInstant(savedAt)) })}
        </p>
        {state === 'returned' && lastEvent?.reason != null ? (
          <p className="scenario-reason">{m.promises_why({ reason: lastEvent.reason })}</p>
        ) : null}
      </div>
      <dl>
        <div>
          <dt>{m.scenario_cost()}</dt>
          <dd>{formatDong(cost, language)}</dd>
        </div>
        <div>
          <dt>{m.scenario_km()}</dt>
          <dd>{formatKm(metres / 1000, language)}</dd>
        </div>
        <div>
          <dt>{m.scenario_works()}</dt>
          <dd>{formatNumber(works, language)}</dd>
        </div>
        <div>
          <dt>{m.scenario_met()}</dt>
          <dd>{formatNumber(met, language)}</dd>
        </div>
      </dl>
      <label className="planning-check">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={onChoose}
          aria-label={m.scenario_compare({ name })}
        />
        {m.scenario_compare_short()}
      </label>
    </li>
  );
}
