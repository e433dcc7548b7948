import type { SavedWork } from '../../geodata/contract/scenarios.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import { DayEntry } from '../frame/DayEntry.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { todayHere } from '../planning/today-here.ts';

/** What one work is promised otherwise; '' where it is as the rest. */
export interface Own {
  readonly promisedOn: string;
  readonly agency: string;
}

type Props = {
  readonly works: readonly SavedWork[];
  readonly own: ReadonlyMap<number, Own>;
  readonly onChange: (own: ReadonlyMap<number, Own>) => void;
};

const NONE: Own = { promisedOn: '', agency: '' };
const MOST = 200;

/** Dates and agencies of single works, for those that differ from the rest. */
export function OwnDates({ works, own, onChange }: Props) {
  const language = useLanguage();
  const change = (work: number, patch: Partial<Own>) => {
    const next = new Map(own);
    const value = { ...(own.get(work) ?? NONE), ...patch };
    if (value.promisedOn === '' && value.agency.trim() === '') next.delete(work);
    else next.set(work, value);
    onChange(next);
  };
  return (
    <details className="saved-works own-dates">
      <summary>{m.scenario_own_dates({ n: formatNumber(own.size, language) })}</summary>
      <ol>
        {works.slice(0, MOST).map((work, at) => {
          const road = work.route || m.light_no_name();
          return (
            <li key={`${work.segment} ${work.fromM}`}>
              <span>{road}</span>
              <DayEntry
                min={todayHere()}
                name={`${m.scenario_promised_on()}: ${road}`}
                value={own.get(at)?.promisedOn ?? ''}
                onChange={(promisedOn) => change(at, { promisedOn })}
              />
              <input
                maxLength={200}
                placeholder={m.promises_agency()}
                aria-label={`${m.promises_agency()}: ${road}`}
                value={own.get(at)?.agency ?? ''}
                onChange={({ target }) => change(at, { agency: target.value })}
              />
            </li>
          );
        })}
      </ol>
    </details>
  );
}
