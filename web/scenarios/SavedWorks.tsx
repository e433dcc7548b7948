import { formatDong, workText } from '../../geodata/budget/work-text.ts';
import type { SavedWork } from '../../geodata/contract/scenarios.ts';
import { formatKm, formatNumber } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';

type Props = { readonly works: readonly SavedWork[]; readonly nameOf: (code: string) => string | null };

const MOST = 100;

/** The frozen list of works, with what spoke for each. */
export function SavedWorks({ works, nameOf }: Props) {
  const language = useLanguage();
  return (
    <details className="saved-works">
      <summary>{m.scenario_list({ n: formatNumber(works.length, language) })}</summary>
      <ol>
        {works.slice(0, MOST).map((work) => {
          const turns =
            work.turns === null
              ? null
              : { name: nameOf(work.turns.unit) ?? work.turns.unit, isMet: work.turns.isMet };
          return (
            <li key={`${work.segment} ${work.fromM}`}>
              <strong>{work.route || m.light_no_name()}</strong>{' '}
              <span>{formatDong(work.cost, language)}</span>
              <small>
                {work.units.map((code) => nameOf(code) ?? code).join(' / ')} ·{' '}
                {m.light_from_to({
                  from: formatNumber(work.fromM, language),
                  to: formatNumber(work.toM, language),
                })}{' '}
                · {formatKm((work.toM - work.fromM) / 1000, language)} ·{' '}
                {workText({ ...work, metres: work.toM - work.fromM, turns }, language)}
              </small>
            </li>
          );
        })}
      </ol>
      {works.length > MOST ? (
        <p className="dialog-note">{m.scenario_more({ n: formatNumber(works.length - MOST, language) })}</p>
      ) : null}
    </details>
  );
}
