import { formatDate } from '../../../geodata/text/format.ts';
import { changesBetween } from '../../../geodata/verdict/changes.ts';
import { periodsOf } from '../../figures/progress.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { SlideProps } from './slide-props.ts';

/** What became of each target since the end of the reporting period before: newly met, slipped, stale. */
export function ChangesSlide({ portal, slide: { on } }: SlideProps) {
  const language = useLanguage();
  const since = periodsOf(portal).findLast((day) => day < on);
  const changes =
    since === undefined
      ? []
      : changesBetween(portal.plan, portal.targets, portal.communes, portal.series, since, on);
  return (
    <div className="slide-wide">
      <header>
        <h1>{m.story_changes()}</h1>
        <p className="slide-date">
          {formatDate(on)}
          {since === undefined ? null : ` · ${m.since({ date: formatDate(since) })}`}
        </p>
      </header>
      {since === undefined ? (
        <p>{m.story_changes_none()}</p>
      ) : (
        <table className="slide-table">
          <thead>
            <tr>
              <th scope="col">{m.kind_target()}</th>
              <th scope="col">{m.story_col_met()}</th>
              <th scope="col">{m.story_col_newly_met()}</th>
              <th scope="col">{m.story_col_slipped()}</th>
              <th scope="col">{m.story_col_stale()}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ target, counts, met }) => (
              <tr key={target.id}>
                <th scope="row">{target.shortTitle[language]}</th>
                <td>
                  <strong>{met.after}</strong> {signed(met.after - met.before)}
                </td>
                <td>{counts.newly_met}</td>
                <td>{counts.slipped}</td>
                <td>{counts.newly_stale + counts.newly_without_data}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function signed(n: number): string {
  if (n === 0) return '(±0)';
  return n > 0 ? `(+${n})` : `(−${-n})`;
}
