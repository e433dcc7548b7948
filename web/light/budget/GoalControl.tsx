import { useId } from 'react';
import type { Goal } from '../../../geodata/budget/scenario.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { BudgetAnswer } from '../worker/budget-case.ts';
import { GOALS } from './goals.ts';
import { NumberField } from './NumberField.tsx';

type Props = {
  readonly goal: Goal;
  readonly answer: BudgetAnswer | null;
  readonly onMove: (goal: Goal) => void;
  readonly onSet: (goal: Goal) => void;
};

/** A slider has this many places. */
const PLACES = 500;

/** How much there is, or what shall be reached: by hand on the slider, or typed. */
export function GoalControl({ goal, answer, onMove, onSet }: Props) {
  const language = useLanguage();
  const id = useId();
  const way = GOALS.find(({ by }) => by === goal.by) ?? GOALS[0];
  if (way === undefined) return null;
  const most =
    answer === null ? Math.max(goal.amount, way.unitSize) : Math.max(way.most(answer), way.unitSize);
  const grain = way.unitSize * way.step;
  const round = (amount: number) => Math.round(Math.round(amount / grain) * grain * 1000) / 1000;
  return (
    <section className="budget-goal" aria-label={way.label()}>
      <fieldset className="dark-switch" aria-label={m.budget_goal()}>
        {GOALS.map(({ by, name, first }) => (
          <button
            key={by}
            type="button"
            aria-pressed={by === goal.by}
            onClick={() => (by === goal.by ? undefined : onSet({ by, amount: first(answer) }))}
          >
            {name()}
          </button>
        ))}
      </fieldset>
      <NumberField
        label={way.label()}
        unit={way.unit()}
        value={Math.round((goal.amount / way.unitSize) * 1000) / 1000}
        min={0}
        max={goal.by === 'share' ? 100 : 100_000}
        step={way.step}
        onChange={(value) => onMove({ by: goal.by, amount: round(value * way.unitSize) })}
      />
      <label className="visually-hidden" htmlFor={id}>
        {way.label()}
      </label>
      <input
        id={id}
        className="budget-slider"
        type="range"
        min={0}
        max={PLACES}
        step={1}
        value={Math.min(PLACES, Math.round((goal.amount / most) * PLACES))}
        aria-valuetext={way.text(goal.amount, language)}
        style={{ '--filled': `${Math.min(100, (goal.amount / most) * 100)}%` } as React.CSSProperties}
        onChange={({ target }) =>
          onMove({ by: goal.by, amount: Math.min(most, round((Number(target.value) / PLACES) * most)) })
        }
      />
      <p className="budget-scale" aria-hidden>
        <b>{way.text(goal.amount, language)}</b>
        {answer === null || way.most(answer) === 0 ? null : (
          <span>{m.budget_most({ most: way.text(most, language) })}</span>
        )}
      </p>
    </section>
  );
}
