import { useQuery } from '@tanstack/react-query';
import { Smartphone } from 'lucide-react';
import { useState } from 'react';
import type { RoadClass } from '../../../geodata/light/road-class.ts';
import { formatDate, formatKm, formatNumber } from '../../../geodata/text/format.ts';
import { ExportButton } from '../../export/ExportButton.tsx';
import { walkWithArrows } from '../../frame/walk-with-arrows.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { readResurvey } from './edit-client.ts';
import { MOST_SELECTED } from './edit-list.ts';
import { LimitField } from './LimitField.tsx';

type Props = {
  readonly unit: string | null;
  readonly classes: readonly RoadClass[];
  readonly selected: readonly number[];
  readonly onToggle: (segment: number) => void;
  readonly onSelected: (segments: readonly number[]) => void;
  readonly onShow: (segment: number) => void;
};

const STEP = 100;

/** What to survey again: never checked first, then the oldest. A press shows it on the map, the box selects it. */
export function ResurveyList({ unit, classes, selected, onToggle, onSelected, onShow }: Props) {
  const language = useLanguage();
  const [limitDays, setLimitDays] = useState('');
  const [most, setMost] = useState(STEP);
  const list = useQuery({
    queryKey: ['resurvey', unit, limitDays, classes],
    queryFn: () => readResurvey(unit, limitDays, { classes }),
    placeholderData: (previous) => previous,
  });
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
  const { total, rows } = list.data;
  const shown = rows.slice(0, most);
  const n = (value: number) => formatNumber(value, language);
  const ids = shown.map(({ segmentId }) => segmentId);
  const forField = new URLSearchParams({ segments: ids.join(), name: m.resurvey_title() });
  return (
    <section className="edit-resurvey">
      <p className="edit-note">
        {m.resurvey_total({
          n: n(total.segments),
          km: formatKm(total.km, language),
          never: n(total.neverChecked),
        })}
      </p>
      <LimitField ownDays={list.data.limitDays} onLimit={setLimitDays} />
      {rows.length === 0 ? (
        <p className="edit-note">{m.resurvey_none()}</p>
      ) : (
        <div className="edit-ways">
          <button
            type="button"
            onClick={() => onSelected([...new Set([...selected, ...ids])].slice(0, MOST_SELECTED))}
          >
            {m.resurvey_select({ n: n(ids.length) })}
          </button>
          <a href={`/field?${forField}`}>
            <Smartphone size={15} aria-hidden /> {m.resurvey_field({ n: n(ids.length) })}
          </a>
          <ExportButton kind="resurvey" limitDays={limitDays} />
        </div>
      )}
      <ul onKeyDown={walkWithArrows}>
        {shown.map((row) => (
          <li key={row.segmentId}>
            <input
              type="checkbox"
              aria-label={m.resurvey_select_one({
                road: row.routeName || m.light_no_name(),
                id: row.segmentId,
              })}
              checked={selected.includes(row.segmentId)}
              onChange={() => onToggle(row.segmentId)}
            />
            <button type="button" onClick={() => onShow(row.segmentId)}>
              <strong>{row.routeName || m.light_no_name()}</strong>
              <small>
                {row.units.map(({ name }) => name).join(', ')} · {formatKm(row.km, language)} ·{' '}
                {row.checkedOn === null || row.ageDays === null
                  ? m.resurvey_never()
                  : m.resurvey_age({ date: formatDate(row.checkedOn), days: n(row.ageDays) })}
                {row.reportedOn === null
                  ? null
                  : ` · ${m.resurvey_reported({ date: formatDate(row.reportedOn) })}`}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {total.segments <= shown.length ? null : (
        <p className="edit-note">
          {m.resurvey_shown({ n: n(shown.length), of: n(total.segments) })}{' '}
          {shown.length < rows.length ? (
            <button type="button" className="link-button" onClick={() => setMost(most + STEP)}>
              {m.resurvey_more({ n: n(Math.min(STEP, rows.length - shown.length)) })}
            </button>
          ) : (
            m.resurvey_rest()
          )}
        </p>
      )}
    </section>
  );
}
