import { formatDate } from '../../geodata/text/format.ts';
import { daysBetween } from '../../geodata/time/day.ts';
import { m } from '../paraglide/messages.js';

type Props = { readonly deadline: string; readonly on: string };

/** Days up to the deadline, which itself still belongs to the plan. */
export function TimeLeft({ deadline, on }: Props) {
  const days = daysBetween(on, deadline);
  const left =
    days > 0
      ? m.days_left({ n: days })
      : days === 0
        ? m.last_day()
        : m.deadline_passed({ date: formatDate(deadline) });
  return (
    <p className="profile-note">
      {left}
      {days > 0 ? ` · ${m.profile_deadline({ date: formatDate(deadline) })}` : null}
    </p>
  );
}
