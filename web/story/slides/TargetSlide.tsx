import { formatDate, formatNumber } from '../../../geodata/text/format.ts';
import { outlookOf } from '../../../geodata/verdict/outlook.ts';
import { countVerdicts } from '../../../geodata/verdict/roll-up.ts';
import { thresholdOf } from '../../../geodata/verdict/threshold.ts';
import { thresholdText, valueText } from '../../../geodata/verdict/value-text.ts';
import { leadingFigure } from '../../figures/leading-figure.ts';
import { VerdictChip } from '../../figures/VerdictChip.tsx';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { SlideLegend } from './SlideLegend.tsx';
import type { SlideProps } from './slide-props.ts';

/** One target: the figure that leads, where it is going, and the legend of the map beside it. */
export function TargetSlide({ portal, slide, judged }: SlideProps) {
  const language = useLanguage();
  const { target, on, unit } = slide;
  const judgements = judged.get(target.id) ?? new Map();
  const counts = countVerdicts(judgements.values());
  const { met, of, change, daysLeft, perDay } = leadingFigure(portal, target, on, counts.met);
  const outlook = outlookOf(judgements.values(), target.rule);
  const ownJudgement = unit === null ? undefined : judgements.get(unit.code);
  return (
    <div className="slide-words-side">
      <header>
        <h1>{target.title[language]}</h1>
        <p className="slide-date">
          {thresholdText(target, thresholdOf(target.rule), language)} · {formatDate(on)}
        </p>
      </header>
      <p className="slide-hero">
        <strong>{met}</strong> <span>{m.met_of({ of })}</span>
      </p>
      <p>
        {change === null ? null : (
          <>
            <strong>{changeText(change.met)}</strong> {m.since({ date: formatDate(change.since) })}
            {' · '}
          </>
        )}
        {daysLeft > 0 ? m.days_left({ n: daysLeft }) : daysLeft === 0 ? m.last_day() : null}
        {daysLeft < 0 ? m.deadline_passed({ date: formatDate(portal.plan.deadline) }) : null}
        {perDay === null ? null : ` · ${m.pace_needed({ n: formatNumber(perDay, language, 2) })}`}
      </p>
      {outlook === null ? null : (
        <p>
          {outlook.low === outlook.high
            ? m.outlook_one({ n: outlook.expected })
            : m.outlook({ low: outlook.low, high: outlook.high })}
          {' · '}
          {m.goal({ n: of, date: formatDate(portal.plan.deadline) })}
        </p>
      )}
      {unit === null || ownJudgement === undefined ? null : (
        <p className="slide-unit">
          <strong>{unit.name}</strong> {valueText(target, ownJudgement, language) ?? ''}{' '}
          <VerdictChip verdict={ownJudgement.verdict} />
        </p>
      )}
      <SlideLegend counts={counts} />
    </div>
  );
}

function changeText(n: number): string {
  if (n > 0) return m.change_up({ n });
  return n < 0 ? m.change_down({ n: `−${-n}` }) : m.change_none();
}
