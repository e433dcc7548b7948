import { ChevronRight } from 'lucide-react';
import type { RoutePromises } from '../../geodata/promise/group-by-route.ts';
import { statusName } from '../../geodata/promise/promise-status.ts';
import { slipText } from '../../geodata/promise/promise-text.ts';
import { formatKm, formatNumber } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { daysText } from './days-text.ts';

type Props = {
  readonly road: RoutePromises;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** A road with several promised stretches: what they come to, before anyone opens them. */
export function RouteRow({ road, isOpen, onToggle }: Props) {
  const language = useLanguage();
  const { route, promises, metres, units, agencies, steps, firstDay, lastDay } = road;
  const { overdue, mostOverdueDays, mostSlipDays, unapproved } = road;
  const slip = slipText(mostSlipDays, language);
  return (
    <tr className={overdue === 0 ? 'is-road' : 'is-road is-overdue'}>
      <th scope="row">
        <button type="button" className="promise-road" aria-expanded={isOpen} onClick={onToggle}>
          <ChevronRight size={15} aria-hidden /> <span>{route.name || m.light_no_name()}</span>
        </button>
        <small>
          {units.map(({ name }) => name).join(' / ')} ·{' '}
          {m.promises_parts({
            n: formatNumber(promises.length, language),
            km: formatKm(metres / 1000, language),
          })}
        </small>
      </th>
      <td>
        {[...steps].map(([step, count]) => (
          <span key={step} className="promise-step-count">
            {steps.size === 1 ? null : `${formatNumber(count, language)} `}
            {statusName(step)[language]}
          </span>
        ))}
        {unapproved === 0 ? null : (
          <small>{m.promises_unapproved_n({ n: formatNumber(unapproved, language) })}</small>
        )}
      </td>
      <td>{daysText(firstDay, lastDay)}</td>
      <td>
        {mostOverdueDays === null ? (
          slip === null ? null : (
            <span>{m.promises_at_worst({ slip })}</span>
          )
        ) : (
          <span className="promise-overdue">
            {m.promises_overdue_n({
              n: formatNumber(overdue, language),
              days: formatNumber(mostOverdueDays, language),
            })}
          </span>
        )}
      </td>
      <td>{agencies.join(', ')}</td>
    </tr>
  );
}
