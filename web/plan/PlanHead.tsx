import { Printer } from 'lucide-react';
import type { Meta } from '../../geodata/contract/meta.ts';
import type { Plan } from '../../geodata/plan/plan.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { daysBetween } from '../../geodata/time/day.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';

type Props = { readonly plan: Plan; readonly province: Meta['province']; readonly on: string };

/** What the paper says of itself: number, title, day of issue, days it runs, province. */
export function PlanHead({ plan, province, on }: Props) {
  const language = useLanguage();
  const facts = [
    [m.plan_number(), plan.number],
    [m.plan_issued(), formatDate(plan.issuedOn)],
    [m.plan_runs(), `${formatDate(plan.starts)} – ${formatDate(plan.deadline)}`],
    [m.plan_province(), province.name],
  ] as const;
  return (
    <header className="plan-head">
      {plan.illustrative ? <p className="plan-illustrative">{m.plan_illustrative()}</p> : null}
      <h2>{plan.title[language]}</h2>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="plan-on-paper">
          <dt>{m.figures_on({ date: formatDate(on) })}</dt>
          <dd>{m.days_left({ n: daysBetween(on, plan.deadline) })}</dd>
        </div>
      </dl>
      <p className="plan-note">{m.plan_summary_note()}</p>
      <button type="button" className="plan-print" onClick={() => window.print()}>
        <Printer size={15} aria-hidden /> {m.profile_print()}
      </button>
    </header>
  );
}
