import type { Why } from '../../geodata/contract/attainment.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { m } from '../paraglide/messages.js';

/** The papers the figure shown rests on, each once, and the offices behind it as far as the caller may know. */
export function WhyPapers({ why }: { readonly why: Pick<Why, 'history' | 'on'> }) {
  // Oldest day first: what stands at the end is each subject's newest.
  const newest = new Map(
    why.history
      .filter((row) => !row.superseded && row.validOn <= why.on)
      .map((row) => [`${row.subjectKind} ${row.subjectCode}`, row]),
  );
  const standing = [...newest.values()];
  const papers = new Map(
    standing.flatMap(({ document }) => (document === null ? [] : [[document.number, document] as const])),
  );
  const distinct = (names: (string | null)[]) =>
    [...new Set(names.filter((name) => name !== null))].join(', ');
  const entered = distinct(standing.map(({ enteredBy }) => enteredBy));
  const approved = distinct(standing.map(({ approvedBy }) => approvedBy));
  return (
    <>
      <h3>{m.why_papers()}</h3>
      {papers.size === 0 ? <p className="why-note">{m.why_no_papers()}</p> : null}
      <ul className="why-papers">
        {[...papers.values()].map(({ number, title, issuer, issuedOn }) => (
          <li key={number}>
            <b>{number}</b> {title} – {issuer}
            {issuedOn === null ? null : `, ${formatDate(issuedOn)}`}
          </li>
        ))}
      </ul>
      <h3>{m.why_people()}</h3>
      <p>
        {entered === '' && approved === ''
          ? m.why_people_withheld()
          : m.why_offices({ entered: entered || '–', approved: approved || '–' })}
      </p>
    </>
  );
}
