import type { Why } from '../../geodata/contract/attainment.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { countsText, lowerBoundText } from '../../geodata/verdict/value-text.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';

type Props = Pick<Why, 'history' | 'on'>;

/** What was reported up to the day shown, newest first; a corrected figure stays, struck through. */
export function ReportHistory({ history, on }: Props) {
  const language = useLanguage();
  const shown = history.filter((row) => row.validOn <= on).reverse();
  const later = history.length - shown.length;
  return (
    <>
      <ol className="why-history">
        {shown.map((row) => (
          <li key={row.id} className={row.superseded ? 'is-superseded' : ''}>
            <span>{formatDate(row.validOn)}</span>
            <strong>{countsText(row, language) ?? lowerBoundText(row.numerator, language)}</strong>
            <small>
              {row.document === null ? null : (
                <span title={`${row.document.title} – ${row.document.issuer}`}>{row.document.number} · </span>
              )}
              {m.recorded({ date: formatDate(row.recordedAt.slice(0, 10)) })}
              {row.superseded ? ` · ${m.superseded()}` : null}
              {row.reason === null ? null : ` · ${m.correction({ reason: row.reason })}`}
            </small>
          </li>
        ))}
      </ol>
      {later === 0 ? null : <p className="why-note">{m.later_reports({ n: later })}</p>}
    </>
  );
}
