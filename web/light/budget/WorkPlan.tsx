import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import { firstDue } from '../../../geodata/budget/due-day.ts';
import type { Pace, WorkMonths } from '../../../geodata/budget/work-months.ts';
import { formatDong } from '../../../geodata/budget/work-text.ts';
import { planSchema } from '../../../geodata/plan/plan.ts';
import { formatDate, formatKm, formatNumber } from '../../../geodata/text/format.ts';
import { addDays } from '../../../geodata/time/day.ts';
import { metaQuery } from '../../data/queries.ts';
import { DayEntry } from '../../frame/DayEntry.tsx';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { PlannedWorks } from '../worker/budget-case.ts';
import { useLatest } from '../worker/use-latest.ts';
import { NumberField } from './NumberField.tsx';
import { ShareText } from './ShareText.tsx';

type Props = {
  /** The day looked at: work begins on the next, when nothing else is said. */
  readonly on: string;
  readonly questionKey: string;
  /** The share that is to be reached; null: none is asked for. */
  readonly wanted: number | null;
  readonly nameOf: (code: string) => string | null;
  readonly ask: (pace: Pace, wanted: number) => Promise<PlannedWorks | null>;
};

/** An assumption of the portal, and said to be one. */
const FIRST_PACE_KM = 20;

/** Done by when: the chosen works one after the other at a pace, month by month, and the latest day to begin. */
export function WorkPlan({ on, questionKey, wanted, nameOf, ask }: Props) {
  const language = useLanguage();
  const search = useSearch({ from: '/light' });
  const navigate = useNavigate({ from: '/light' });
  const paceKm = search.pace === undefined ? FIRST_PACE_KM : Number(search.pace);
  const from = search.start ?? addDays(on, 1);
  const known = planSchema.safeParse(useQuery(metaQuery(search.plan)).data?.plan).data;
  const deadline = known?.deadline ?? `${from.slice(0, 4)}-12-31`;
  const first = firstDue(from, deadline);
  const due = search.due ?? first.due;
  const answer = useLatest(`${questionKey} ${paceKm} ${from} ${due} ${wanted}`, () =>
    ask({ perMonthM: paceKm * 1000, from, due }, wanted ?? 1),
  );
  const plan = answer?.plan ?? null;
  const set = (patch: { readonly pace?: string; readonly start?: string; readonly due?: string }) => {
    void navigate({ search: (all) => ({ ...all, ...patch }), replace: true });
  };
  return (
    <details className="budget-settings budget-plan">
      <summary>
        {m.plan_title()} <span>{m.plan_by({ day: formatDate(due) })}</span>
      </summary>
      <NumberField
        label={m.plan_pace()}
        unit={m.plan_pace_unit()}
        value={paceKm}
        min={1}
        max={999}
        step={1}
        onChange={(value) => set({ pace: String(Math.round(value)) })}
      />
      {search.pace === undefined ? <p className="budget-source">{m.plan_pace_assumed()}</p> : null}
      <PlanDay label={m.plan_start()} value={from} onChange={(start) => set({ start })} />
      <PlanDay label={m.plan_due()} value={due} onChange={(day) => set({ due: day })} />
      {search.due !== undefined ? null : (
        <p className="budget-source">
          {first.isDeadline ? m.plan_due_deadline() : m.plan_due_after({ day: formatDate(deadline) })}
        </p>
      )}
      {plan === null ? null : <PlanText plan={plan} due={due} />}
      {answer === null ? null : <ShareText answer={answer} due={due} wanted={wanted} nameOf={nameOf} />}
      {plan === null || plan.months.length === 0 ? null : (
        <table className="budget-units">
          <thead>
            <tr>
              <th scope="col">{m.plan_month()}</th>
              <th scope="col">{m.plan_done()}</th>
              <th scope="col">{m.plan_cost()}</th>
            </tr>
          </thead>
          <tbody>
            {plan.months.map(({ month, finished, metres, cost }) => (
              <tr key={month}>
                <th scope="row">{`${month.slice(5)}/${month.slice(0, 4)}`}</th>
                <td>
                  {m.plan_works({ n: formatNumber(finished.length, language) })}
                  <br />
                  {formatKm(metres / 1000, language)}
                </td>
                <td>{formatDong(Math.round(cost), language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

function PlanText({ plan, due }: { readonly plan: WorkMonths; readonly due: string }) {
  const language = useLanguage();
  const { isInTime, finishesOn, latestStart, byDue } = plan;
  return (
    <p className="budget-line" role="status">
      {isInTime && finishesOn !== null
        ? m.plan_in_time({ day: formatDate(finishesOn) })
        : m.plan_too_late({
            due: formatDate(due),
            n: formatNumber(byDue.works, language),
            km: formatKm(byDue.metres / 1000, language),
          })}{' '}
      {latestStart === null ? null : m.plan_latest({ day: formatDate(latestStart) })}
    </p>
  );
}

type DayProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
};

function PlanDay({ label, value, onChange }: DayProps) {
  const id = useId();
  return (
    <div className="number-field">
      <label htmlFor={id}>{label}</label>
      <span>
        <DayEntry
          id={id}
          min="2000-01-01"
          max="2099-12-31"
          value={value}
          onChange={(day) => (day === '' ? null : onChange(day))}
        />
      </span>
    </div>
  );
}
