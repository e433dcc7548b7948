import '../panels/LeadingFigureBlock.css';
import type { Plan } from '../../geodata/plan/plan.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { daysBetween } from '../../geodata/time/day.ts';
import { m } from '../paraglide/messages.js';

type Props = { readonly plan: Pick<Plan, 'starts' | 'deadline'>; readonly on: string };

/** The one large number of the page: days left as of the chosen day, against all the days of the plan. */
export function PlanTime({ plan: { starts, deadline }, on }: Props) {
  const left = daysBetween(on, deadline);
  const all = daysBetween(starts, deadline) + 1;
  const done = all - Math.max(0, left);
  return (
    <section className="plan-time">
      <p className="hero">
        <strong>{left}</strong> <span>{m.plan_days_left()}</span>
      </p>
      <p className="plan-note">
        {m.plan_days_done({ done, all })} · {m.profile_deadline({ date: formatDate(deadline) })}
      </p>
      <div className="plan-span" aria-hidden>
        <span style={{ width: `${(done / all) * 100}%` }} />
      </div>
      <p className="plan-ends" aria-hidden>
        <span>{formatDate(starts)}</span>
        <span>{formatDate(deadline)}</span>
      </p>
    </section>
  );
}
