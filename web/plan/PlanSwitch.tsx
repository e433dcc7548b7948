import { Link } from '@tanstack/react-router';
import type { Meta } from '../../geodata/contract/meta.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { m } from '../paraglide/messages.js';
import { toPlan } from '../selection/to-plan.ts';

type Props = { readonly plans: Meta['plans']; readonly chosen: string };

/** The plans of this portal, by year; going to another keeps what both know. */
export function PlanSwitch({ plans, chosen }: Props) {
  if (plans.length < 2) return null;
  return (
    <nav className="plan-switch" aria-label={m.plan_others()}>
      <h3>{m.plan_others()}</h3>
      {plans.map((plan) => (
        <Link
          key={plan.id}
          to="/plan"
          search={(search) => toPlan(search, plan)}
          activeProps={{}}
          aria-current={plan.id === chosen ? 'page' : undefined}
        >
          <strong>{plan.starts.slice(0, 4)}</strong>
          <span>
            {plan.number}
            <small>
              {formatDate(plan.starts)} – {formatDate(plan.deadline)}
            </small>
          </span>
        </Link>
      ))}
    </nav>
  );
}
