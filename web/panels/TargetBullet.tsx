import type { SeriesPoint } from '../../geodata/figure/series.ts';
import type { Plan, TargetDefinition } from '../../geodata/plan/plan.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { hasPassed } from '../../geodata/time/day.ts';
import { forecastText } from '../../geodata/verdict/forecast-text.ts';
import type { Judgement } from '../../geodata/verdict/judge.ts';
import { countsText, valueText } from '../../geodata/verdict/value-text.ts';
import { VerdictChip } from '../figures/VerdictChip.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { BulletBar } from './BulletBar.tsx';
import { paceText } from './pace-text.ts';
import { TrendSpark } from './TrendSpark.tsx';

type Props = {
  readonly target: TargetDefinition;
  readonly plan: Pick<Plan, 'starts' | 'deadline'>;
  readonly judgement: Judgement;
  readonly series: readonly SeriesPoint[];
  readonly on: string;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onWhy: () => void;
};

/** A target of one unit: name, value, bullet bar with its course, counts, date, outlook, and the way to its why. */
export function TargetBullet(props: Props) {
  const { target, plan, judgement, series, on, isCurrent, onChoose, onWhy } = props;
  const language = useLanguage();
  const ahead = [
    forecastText(target, judgement, hasPassed(plan.deadline, on), language),
    paceText(judgement.pace, language),
  ].filter((text) => text !== null);
  const value = valueText(target, judgement, language);
  const counts = countsText(judgement, language);
  return (
    <li className="bullet" aria-current={isCurrent ? 'true' : undefined}>
      <button type="button" className="bullet-head" onClick={onChoose}>
        <span>{target.title[language]}</span>
        <strong>{value ?? '–'}</strong>
      </button>
      <div className="bullet-course">
        <BulletBar
          judgement={judgement}
          isCount={judgement.denominator === null && target.rule.kind === 'count'}
        />
        <TrendSpark target={target} plan={plan} series={series} on={on} judgement={judgement} />
      </div>
      <p className="bullet-note">
        <span>
          <VerdictChip verdict={judgement.verdict} />
          {counts === null || counts === value ? null : <span>{counts}</span>}
        </span>
        <span>
          {judgement.asOf === null ? null : formatDate(judgement.asOf)}
          <button type="button" onClick={onWhy} aria-label={`${m.why()} ${target.title[language]}`}>
            {m.why()}
          </button>
        </span>
      </p>
      {ahead.length === 0 ? null : <p className="bullet-ahead">{ahead.join(' · ')}</p>}
    </li>
  );
}
