import { ACCIDENT_METRES, SCHOOL_METRES } from '../../../geodata/budget/beside-works.ts';
import {
  CRITERIA,
  type Criterion,
  FIRST_SCENARIO,
  MOST_WEIGHT,
  type Scenario,
} from '../../../geodata/budget/scenario.ts';
import { UNIT_COSTS } from '../../../geodata/budget/unit-costs.ts';
import { ROAD_CLASSES, type RoadClass } from '../../../geodata/light/road-class.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { Evidence } from '../worker/budget-case.ts';
import { NumberField } from './NumberField.tsx';

type Props = {
  readonly scenario: Scenario;
  readonly classes: readonly RoadClass[];
  readonly onMove: (patch: Partial<Scenario>) => void;
  readonly onSet: (patch: Partial<Scenario>) => void;
};

const MILLION = 1e6;
const MOST_COST = 100_000;

/** What a kilometre costs: from the press, or the planner's own; a class may have its own price. */
export function CostSettings({ scenario, classes, onMove, onSet }: Props) {
  const language = useLanguage();
  const { perKm, perKmOf } = scenario;
  const known = UNIT_COSTS.find((cost) => cost.perKm === perKm);
  const isDefault = perKm === FIRST_SCENARIO.perKm && Object.keys(perKmOf).length === 0;
  const setClass = (id: RoadClass, cost: number | null) => {
    const { [id]: _, ...others } = perKmOf;
    onMove({ perKmOf: cost === null ? others : { ...others, [id]: cost } });
  };
  return (
    <details className="budget-settings">
      <summary>
        {m.budget_costs()}{' '}
        <span>
          {m.budget_per_km({ cost: formatNumber(perKm / MILLION, language, perKm % MILLION === 0 ? 0 : 1) })}
          {isDefault ? ` · ${m.budget_cost_default()}` : ''}
        </span>
      </summary>
      <fieldset className="dark-switch" aria-label={m.budget_costs()}>
        {UNIT_COSTS.map((cost) => (
          <button
            key={cost.id}
            type="button"
            aria-pressed={cost.perKm === perKm}
            onClick={() => onSet({ perKm: cost.perKm })}
          >
            {cost.name[language]}
          </button>
        ))}
      </fieldset>
      <NumberField
        label={m.budget_cost_label()}
        unit={m.budget_unit_per_km()}
        value={perKm / MILLION}
        min={0.001}
        max={MOST_COST}
        step={0.1}
        onChange={(value) => onMove({ perKm: Math.round(value * 1000) * 1000 })}
      />
      <p className="budget-source">{known === undefined ? m.budget_cost_own() : known.source[language]}</p>
      <details className="budget-classes">
        <summary>{m.budget_cost_by_class()}</summary>
        {ROAD_CLASSES.filter(({ id }) => classes.includes(id)).map(({ id, name }) => (
          <NumberField
            key={id}
            label={name[language]}
            unit={m.budget_unit_per_km()}
            value={(perKmOf[id] ?? perKm) / MILLION}
            isEmpty={perKmOf[id] === undefined}
            placeholder={formatNumber(perKm / MILLION, language, perKm % MILLION === 0 ? 0 : 1)}
            min={0.001}
            max={MOST_COST}
            step={0.1}
            onChange={(value) => setClass(id, Math.round(value * 1000) * 1000)}
            onClear={() => setClass(id, null)}
          />
        ))}
      </details>
    </details>
  );
}

const WEIGHTS: Record<Criterion, { readonly name: () => string; readonly note: () => string }> = {
  households: { name: m.budget_w_households, note: m.budget_w_households_note },
  schools: {
    name: m.budget_w_schools,
    note: () => m.budget_w_schools_note({ metres: String(SCHOOL_METRES) }),
  },
  accidents: {
    name: m.budget_w_accidents,
    note: () => m.budget_w_accidents_note({ metres: String(ACCIDENT_METRES) }),
  },
  gaps: { name: m.budget_w_gaps, note: m.budget_w_gaps_note },
  communes: { name: m.budget_w_communes, note: m.budget_w_communes_note },
};

type WeightProps = Pick<Props, 'scenario' | 'onMove'> & { readonly evidence: Evidence | null };

/** What counts how much. A criterion without data says so: its weight stays in the link, for those who have them. */
export function WeightSettings({ scenario, evidence, onMove }: WeightProps) {
  const { weights } = scenario;
  const missing: Partial<Record<Criterion, string>> =
    evidence === null
      ? {}
      : {
          ...(evidence.schools === null || evidence.schools.length === 0
            ? { schools: m.budget_w_no_schools() }
            : {}),
          ...(evidence.accidents === null
            ? { accidents: m.budget_w_accidents_closed() }
            : evidence.accidents.length === 0
              ? { accidents: m.budget_w_no_accidents() }
              : {}),
        };
  return (
    <details className="budget-settings">
      <summary>
        {m.budget_weights()}{' '}
        <span>
          {CRITERIA.map((id) => weights[id]).join(' : ')}
          {CRITERIA.every((id) => weights[id] === FIRST_SCENARIO.weights[id])
            ? ` · ${m.budget_cost_default()}`
            : ''}
        </span>
      </summary>
      {CRITERIA.map((id) => (
        <label key={id} className="budget-weight">
          <span>{WEIGHTS[id].name()}</span>
          <output>{weights[id]}</output>
          <input
            type="range"
            className="budget-slider"
            min={0}
            max={MOST_WEIGHT}
            step={1}
            value={weights[id]}
            style={{ '--filled': `${weights[id] * 10}%` } as React.CSSProperties}
            onChange={({ target }) => onMove({ weights: { ...weights, [id]: Number(target.value) } })}
          />
          <small>{WEIGHTS[id].note()}</small>
          {missing[id] === undefined ? null : <small className="budget-missing">{missing[id]}</small>}
        </label>
      ))}
    </details>
  );
}
