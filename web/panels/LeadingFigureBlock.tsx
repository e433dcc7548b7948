import './LeadingFigureBlock.css';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import { formatDate, formatNumber } from '../../geodata/text/format.ts';
import { thresholdOf } from '../../geodata/verdict/threshold.ts';
import { thresholdText } from '../../geodata/verdict/value-text.ts';
import type { LeadingFigure } from '../figures/leading-figure.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';

type Props = {
  readonly target: TargetDefinition;
  readonly figure: LeadingFigure;
  readonly deadline: string;
  /** No commune has a figure of this target: nothing to count, which is not 0. */
  readonly isSilent?: boolean;
};

/** The one large number of the view, and what it is measured against. */
export function LeadingFigureBlock({ target, figure, deadline, isSilent = false }: Props) {
  const language = useLanguage();
  const { met, of, change, daysLeft, perDay } = figure;
  return (
    <section className="leading-figure">
      <h2>
        {target.title[language]} <span>{thresholdText(target, thresholdOf(target.rule), language)}</span>
      </h2>
      {isSilent ? (
        <p className="hero hero-none">{m.no_figure()}</p>
      ) : (
        <p className="hero">
          <strong>{met}</strong> <span>{m.met_of({ of })}</span>
        </p>
      )}
      {change === null || isSilent ? null : (
        <p className="hero-note">
          <em className={change.met > 0 ? 'up' : change.met < 0 ? 'down' : ''}>{changeText(change.met)}</em>{' '}
          {m.since({ date: formatDate(change.since) })}
        </p>
      )}
      <p className="hero-note">
        <strong>{timeLeft(daysLeft, deadline)}</strong>
        {perDay === null ? null : ` · ${m.pace_needed({ n: formatNumber(perDay, language, 2) })}`}
      </p>
    </section>
  );
}

/** The deadline itself still belongs to the plan. */
function timeLeft(days: number, deadline: string): string {
  if (days > 0) return m.days_left({ n: days });
  return days === 0 ? m.last_day() : m.deadline_passed({ date: formatDate(deadline) });
}

function changeText(n: number): string {
  if (n > 0) return m.change_up({ n });
  return n < 0 ? m.change_down({ n: `−${-n}` }) : m.change_none();
}
