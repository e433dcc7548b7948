import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate, formatKm, formatNumber } from '../../../geodata/text/format.ts';
import { ExportButton } from '../../export/ExportButton.tsx';
import { walkWithArrows } from '../../frame/walk-with-arrows.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { readResurvey } from './edit-client.ts';

type Props = {
  readonly unit: string | null;
  readonly selected: readonly number[];
  readonly onToggle: (segment: number) => void;
  readonly onShow: (segment: number) => void;
};

const SHOWN = 100;

/** What to survey again: never checked first, then the oldest. A press shows it on the map, the box selects it. */
export function ResurveyList({ unit, selected, onToggle, onShow }: Props) {
  const language = useLanguage();
  const [limit, setLimit] = useState('');
  const asked = /^\d{0,5}$/.test(limit) ? limit : '';
  const list = useQuery({ queryKey: ['resurvey', unit, asked], queryFn: () => readResurvey(unit, asked) });
  if (list.isError) {
    return (
      <p role="alert">
        {m.failed_title()}{' '}
        <button type="button" className="link-button" onClick={() => list.refetch()}>
          {m.retry()}
        </button>
      </p>
    );
  }
  if (list.data === undefined) return <span className="skeleton" style={{ height: 120 }} />;
  const { total, limitDays, rows } = list.data;
  return (
    <section className="edit-resurvey">
      <p className="edit-note">
        {m.resurvey_total({
          n: formatNumber(total.segments, language),
          km: formatKm(total.km, language),
          never: formatNumber(total.neverChecked, language),
        })}
      </p>
      <div className="edit-cut">
        <label>
          <span>{m.resurvey_limit()}</span>
          <input
            inputMode="numeric"
            value={limit}
            placeholder={String(limitDays)}
            onChange={(event) => setLimit(event.target.value)}
          />
        </label>
      </div>
      {rows.length === 0 ? (
        <p className="edit-note">{m.resurvey_none()}</p>
      ) : (
        <ExportButton kind="resurvey" limitDays={asked} />
      )}
      <ul onKeyDown={walkWithArrows}>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.segmentId}>
            <input
              type="checkbox"
              aria-label={m.edit_select_one({ id: String(row.segmentId) })}
              checked={selected.includes(row.segmentId)}
              onChange={() => onToggle(row.segmentId)}
            />
            <button type="button" onClick={() => onShow(row.segmentId)}>
              <strong>{row.routeName || m.light_no_name()}</strong>
              <small>
                {row.units.map(({ name }) => name).join(', ')} · {formatKm(row.km, language)} ·{' '}
                {row.checkedOn === null || row.ageDays === null
                  ? m.resurvey_never()
                  : m.resurvey_age({
                      date: formatDate(row.checkedOn),
                      days: formatNumber(row.ageDays, language),
                    })}
                {row.reportedOn === null
                  ? null
                  : ` · ${m.resurvey_reported({ date: formatDate(row.reportedOn) })}`}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
