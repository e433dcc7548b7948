import { useQuery } from '@tanstack/react-query';
import type { LightRecord } from '../../../geodata/contract/light-edits.ts';
import { formatDate } from '../../../geodata/text/format.ts';
import { dayOfInstant } from '../../../geodata/time/day-of-instant.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { readRecords } from './edit-client.ts';

const SOURCES: Readonly<Record<LightRecord['source'], () => string>> = {
  official: m.edit_source_official,
  survey: m.edit_source_survey,
  osm: m.edit_source_osm,
};

const CLOCK = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** Every record of a segment for who may know: who, when, why, and what it changed. */
export function RecordHistory({ id }: { readonly id: string }) {
  const language = useLanguage();
  const records = useQuery({ queryKey: ['records', id], queryFn: () => readRecords(id) });
  if (records.isError) {
    return (
      <p role="alert">
        {m.failed_title()}{' '}
        <button type="button" className="link-button" onClick={() => records.refetch()}>
          {m.retry()}
        </button>
      </p>
    );
  }
  return (
    <>
      <h3>{m.edit_history()}</h3>
      {records.data === undefined ? <span className="skeleton" style={{ height: 60 }} /> : null}
      {records.data?.records.length === 0 ? <p className="segment-facts">{m.edit_no_records()}</p> : null}
      <ol className="segment-spans">
        {records.data?.records.map((record) => (
          <li key={record.id}>
            <p>
              <strong>{record.by}</strong>
              <span>
                {formatDate(dayOfInstant(record.recordedAt))}, {CLOCK.format(new Date(record.recordedAt))}
              </span>
            </p>
            {record.reason === null || record.reason === '' ? null : <q>{record.reason}</q>}
            <small>
              {[
                SOURCES[record.source](),
                m.edit_holds_from({ date: formatDate(record.validOn) }),
                ...(record.speaks ? [m.edit_speaks()] : []),
              ].join(' · ')}
            </small>
            {record.changes.map((line) => (
              <small key={line.vi}>{line[language]}</small>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}
