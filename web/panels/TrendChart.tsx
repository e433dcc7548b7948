import './TrendChart.css';
import type { SeriesPoint } from '../../geodata/figure/series.ts';
import type { Plan, TargetDefinition } from '../../geodata/plan/plan.ts';
import type { Judgement } from '../../geodata/verdict/judge.ts';
import { figuresOf, observationsOf } from '../../geodata/verdict/observations.ts';
import { dayScale, trendLines } from '../../geodata/verdict/trend-lines.ts';
import { thresholdText, valueText } from '../../geodata/verdict/value-text.ts';
import { points } from '../figures/svg-points.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { monthLabel, monthsBetween } from '../scrubber/months-between.ts';

type Props = {
  readonly target: TargetDefinition;
  readonly plan: Pick<Plan, 'starts' | 'deadline'>;
  /** Up to the day the judgement speaks of. */
  readonly series: readonly SeriesPoint[];
  readonly judgement: Pick<
    Judgement,
    'value' | 'numerator' | 'denominator' | 'threshold' | 'forecast' | 'verdict'
  >;
};

const WIDTH = 308;
const HEIGHT = 104;
const TOP = 16;
const BASE = 84;

/** A commune's reports over the plan: the line it has to keep to, its threshold, and its forecast with the band. */
export function TrendChart({ target, plan, series, judgement }: Props) {
  const language = useLanguage();
  const { threshold, verdict } = judgement;
  const observations = observationsOf(target, figuresOf(plan, series, plan.deadline));
  const lines = trendLines(plan, observations, judgement, { width: WIDTH, top: TOP, base: BASE });
  if (lines === null) return null;
  const newest = lines.points.length - 1;
  const x = dayScale(plan, WIDTH);
  const label = m.trend_text({
    n: lines.points.length,
    value: valueText(target, judgement, language) ?? '–',
  });
  return (
    <svg className="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line className="trend-threshold" x1={0} x2={WIDTH} y1={lines.threshold} y2={lines.threshold} />
      <text x={0} y={lines.threshold - 5}>
        {m.threshold({ value: thresholdText(target, threshold, language) })}
      </text>
      <polyline className="trend-pace" points={points(lines.pace)} />
      {lines.band === null ? null : (
        <polygon className={`trend-band ${verdict}`} points={points(lines.band)} />
      )}
      {lines.forecast === null ? null : (
        <polyline className={`trend-forecast ${verdict}`} points={points(lines.forecast)} />
      )}
      <polyline className={`trend-course ${verdict}`} points={points(lines.points.map(({ at }) => at))} />
      {lines.points.map(({ on: day, at: [cx, cy] }, i) => (
        <circle key={day} className={`trend-dot ${verdict}`} cx={cx} cy={cy} r={i === newest ? 4 : 2.5} />
      ))}
      <line className="trend-base" x1={0} x2={WIDTH} y1={BASE} y2={BASE} />
      {monthsBetween(plan.starts, plan.deadline)
        .filter((_, i) => i % 2 === 0)
        .map(({ month, middle }) => (
          <text key={middle} className="trend-month" x={x(middle)} y={HEIGHT - 4}>
            {monthLabel(month, language)}
          </text>
        ))}
    </svg>
  );
}
