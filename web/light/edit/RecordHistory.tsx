import { useQuery } from '@tanstack/react-query';
import { formatDate } from '../../../geodata/text/format.ts';
import { dayOfInstant } from '../../../geodata/time/day-of-instant.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { readRecords } from './edit-client.ts';

/** Every record of a segment for who may know: who, when, why, and what it changed. */
export function RecordHistory({ id }: { readonly id: string }) {
  const language = useLanguage();
  const records = useQuery({ queryKey: ['records', id], queryFn: () => readRecords(id) });
  if (records.isError) return <p role="alert">{m.failed_title()}</p>;
  return (
    <>
      <h3>{m.edit_history()}</h3>
      {records.data === undefined ? <span className="skeleton" style={{ height: 60 }} /> : null}
      <ul className="segment-spans">
        {records.data?.records.map((record) => (
          <li key={record.id}>
            <p>
              <strong>{record.by}</strong>
              <span>{formatDate(dayOfInstant(record.recordedAt))}</span>
            </p>
            <small>
              {[record.reason, record.speaks ? m.edit_speaks() : null]
                .filter((part) => part !== null)
                .join(' · ')}
            </small>
            {record.changes.map((line) => (
              <small key={line.vi}>{line[language]}</small>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
