import { formatDate } from '../../../geodata/text/format.ts';
import { rollUp } from '../../../geodata/verdict/roll-up.ts';
import { valueText } from '../../../geodata/verdict/value-text.ts';
import { VerdictBar } from '../../figures/VerdictBar.tsx';
import { VerdictChip } from '../../figures/VerdictChip.tsx';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { SlideProps } from './slide-props.ts';

/** One unit with all its targets; a district through its communes. */
export function UnitSlide({ portal, slide, judged }: SlideProps) {
  const language = useLanguage();
  const { unit, on } = slide;
  if (unit === null) return null;
  const communes = portal.communes.filter(({ parentCode }) => parentCode === unit.code);
  return (
    <div className="slide-words-side">
      <header>
        <h1>{unit.name}</h1>
        <p className="slide-date">{[unit.parentName, formatDate(on)].filter(Boolean).join(' · ')}</p>
      </header>
      <ul className="slide-targets">
        {portal.targets.map((target) => {
          const judgements = judged.get(target.id);
          const own = judgements?.get(unit.code);
          const sum = rollUp(
            communes.flatMap(({ code }) => judgements?.get(code) ?? []),
            target.rule,
          );
          return (
            <li key={target.id}>
              <span>{target.shortTitle[language]}</span>
              {own === undefined ? (
                <>
                  <b>
                    {sum.verdicts.met} {m.met_of({ of: sum.units })}
                  </b>
                  <VerdictBar counts={sum.verdicts} />
                </>
              ) : (
                <>
                  <b>{valueText(target, own, language) ?? '–'}</b>
                  <VerdictChip verdict={own.verdict} />
                </>
              )}
            </li>
          );
        })}
      </ul>
      <p className="slide-small">{m.story_coloured_by({ target: slide.target.shortTitle[language] })}</p>
    </div>
  );
}
