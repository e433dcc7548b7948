import { mostAtRisk } from '../../../geodata/story/most-at-risk.ts';
import { formatDate } from '../../../geodata/text/format.ts';
import { VerdictSwatch } from '../../figures/VerdictSwatch.tsx';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { SlideProps } from './slide-props.ts';

/** More rows than this are not read in a meeting; how many are left out is said. */
const MOST_ROWS = 10;

/** The communes with most targets at risk. */
export function RiskSlide({ portal, slide, judged }: SlideProps) {
  const language = useLanguage();
  const rows = mostAtRisk(portal.communes, judged);
  const nameOf = new Map(portal.targets.map((target) => [target.id, target.shortTitle[language]]));
  const more = rows.length - MOST_ROWS;
  return (
    <div className="slide-wide">
      <header>
        <h1>{m.story_risk()}</h1>
        <p className="slide-date">{formatDate(slide.on)}</p>
      </header>
      {rows.length === 0 ? (
        <p>{m.story_risk_none()}</p>
      ) : (
        <p>
          <strong className="slide-count">{rows.length}</strong>{' '}
          {m.story_risk_of({ of: portal.communes.length })}
        </p>
      )}
      <ol className="slide-risk">
        {rows.slice(0, MOST_ROWS).map(({ unit, targets }) => (
          <li key={unit.code}>
            <b>
              {unit.name} <small>{unit.parentName}</small>
            </b>
            <span>
              <VerdictSwatch verdict="at_risk" /> <strong>{targets.length}</strong>{' '}
              {targets.map((id) => nameOf.get(id)).join(', ')}
            </span>
          </li>
        ))}
      </ol>
      {more <= 0 ? null : <p className="slide-small">{m.story_more({ n: more })}</p>}
    </div>
  );
}
