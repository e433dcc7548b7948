import type { Why } from '../../geodata/contract/attainment.ts';
import { type Chain, correctionChains } from '../../geodata/figure/correction-chains.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { dayOfInstant } from '../../geodata/time/day-of-instant.ts';
import { countsText, lowerBoundText } from '../../geodata/verdict/value-text.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';

type Props = Pick<Why, 'history' | 'on'>;
type Row = Why['history'][number];

/** How many reports stand open; the rest waits under one press. */
const MOST_OPEN = 8;

/** What was reported up to the day shown, newest first, each with every correction that led to it. */
export function ReportHistory({ history, on }: Props) {
  const chains = correctionChains(history.filter((row) => row.validOn <= on));
  const later = history.filter((row) => row.validOn > on && !row.superseded).length;
  const rest = chains.slice(MOST_OPEN);
  return (
    <>
      <ol className="why-history">
        {chains.slice(0, MOST_OPEN).map((chain) => (
          <Report key={chain.standing.id} {...chain} />
        ))}
      </ol>
      {rest.length === 0 ? null : (
        <details className="why-more">
          <summary>{m.why_more_reports({ n: rest.length })}</summary>
          <ol className="why-history">
            {rest.map((chain) => (
              <Report key={chain.standing.id} {...chain} />
            ))}
          </ol>
        </details>
      )}
      {later === 0 ? null : <p className="why-note">{m.later_reports({ n: later })}</p>}
    </>
  );
}

function Report({ standing, corrections }: Chain<Row>) {
  const language = useLanguage();
  const read = (row: Row) => countsText(row, language) ?? lowerBoundText(row.numerator, language);
  return (
    <li>
      <span>
        {formatDate(standing.validOn)}
        {standing.subject === null ? null : ` · ${standing.subject}`}
      </span>
      <strong>{read(standing)}</strong>
      <small>
        {paperOf(standing)}
        {m.recorded({ date: formatDate(dayOfInstant(standing.recordedAt)) })}
        <Offices {...standing} />
      </small>
      {corrections.length === 0 ? null : (
        <ul className="why-corrections">
          {corrections.map(({ from, to }) => (
            <li key={to.id}>
              <p>
                <del>{read(from)}</del> → <ins>{read(to)}</ins>
              </p>
              <small>
                {to.reason === null ? m.superseded() : m.correction({ reason: to.reason })} · {paperOf(to)}
                {m.recorded({ date: formatDate(dayOfInstant(to.recordedAt)) })} ·{' '}
                {m.why_was_known({ date: formatDate(dayOfInstant(from.recordedAt)) })}
              </small>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** "12/BC-UBND · " with its title on hover; nothing without a paper. */
function paperOf({ document }: Row) {
  return document === null ? null : (
    <span title={`${document.title} – ${document.issuer}`}>{document.number} · </span>
  );
}

function Offices({ enteredBy, approvedBy }: Pick<Row, 'enteredBy' | 'approvedBy'>) {
  if (enteredBy === null && approvedBy === null) return null;
  return <> · {m.why_offices({ entered: enteredBy ?? '–', approved: approvedBy ?? '–' })}</>;
}
