import { worstFirst } from '../../../geodata/story/worst-first.ts';
import { formatDate } from '../../../geodata/text/format.ts';
import { countVerdicts } from '../../../geodata/verdict/roll-up.ts';
import { VerdictBar } from '../../figures/VerdictBar.tsx';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { SlideLegend } from './SlideLegend.tsx';
import type { SlideProps } from './slide-props.ts';

/** All targets side by side, the one that needs the meeting most on top. */
export function GlanceSlide({ portal, slide, judged }: SlideProps) {
  const language = useLanguage();
  const rows = worstFirst(
    portal.targets.map((target) => ({
      target,
      counts: countVerdicts(judged.get(target.id)?.values() ?? []),
    })),
  );
  const all = countVerdicts([...judged.values()].flatMap((judgements) => [...judgements.values()]));
  return (
    <div className="slide-wide">
      <header>
        <h1>{m.story_glance()}</h1>
        <p className="slide-date">{formatDate(slide.on)}</p>
      </header>
      <ul className="slide-glance">
        {rows.map(({ target, counts }) => (
          <li key={target.id}>
            <span>{target.shortTitle[language]}</span>
            <VerdictBar counts={counts} />
            <b>
              {counts.met}
              <small>{m.met_of({ of: portal.communes.length })}</small>
            </b>
          </li>
        ))}
      </ul>
      <SlideLegend counts={all} hasCounts={false} />
    </div>
  );
}
