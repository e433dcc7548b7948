import './TrendChart.css';
import type { SeriesPoint } from '../../geodata/figure/series.ts';
import type { Plan, TargetDefinition } from '../../geodata/plan/plan.ts';
import { dayNumber } from '../../geodata/time/day.ts';
import type { Judgement } from '../../geodata/verdict/judge.ts';
import { readPoint } from '../../geodata/verdict/reading.ts';
import { thresholdText, valueText } from '../../geodata/verdict/value-text.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { monthLabel, monthsBetween } from '../scrubber/months-between.ts';

type Props = {
  readonly target: TargetDefinition;
  readonly plan: Pick<Plan, 'starts' | 'deadline'>;
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
  const { threshold, forecast, verdict } = judgement;
  const reports = series.flatMap(({ validOn, ...point }) => {
    const { value } = readPoint(target.rule, { validOn, ...point });
    return value === null ? [] : [{ on: validOn, value }];
  });
  const [first, newest] = [reports[0], reports.at(-1)];
  if (first === undefined || newest === undefined) return null;
  const [start, end] = [dayNumber(plan.starts), dayNumber(plan.deadline)];
  const top = Math.max(threshold, forecast?.high ?? 0, ...reports.map(({ value }) => value)) || 1;
  const x = (day: string) => ((dayNumber(day) - start) / (end - start)) * WIDTH;
  const y = (value: number) => BASE - (Math.max(0, value) / top) * (BASE - TOP);
  const label = m.trend_text({ n: reports.length, value: valueText(target, judgement, language) ?? '–' });
  return (
    <svg className="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line className="trend-threshold" x1={0} x2={WIDTH} y1={y(threshold)} y2={y(threshold)} />
      <text x={0} y={y(threshold) - 5}>
        {m.threshold({ value: thresholdText(target, threshold, language) })}
      </text>
      <line className="trend-pace" x1={x(first.on)} y1={y(first.value)} x2={WIDTH} y2={y(threshold)} />
      {forecast === null ? null : (
        <>
          {forecast.low === null || forecast.high === null ? null : (
            <polygon
              className={`trend-band ${verdict}`}
              points={`${x(newest.on)},${y(newest.value)} ${WIDTH},${y(forecast.high)} ${WIDTH},${y(forecast.low)}`}
            />
          )}
          <line
            className={`trend-forecast ${verdict}`}
            x1={x(newest.on)}
            y1={y(newest.value)}
            x2={WIDTH}
            y2={y(forecast.value)}
          />
        </>
      )}
      <polyline
        className={`trend-course ${verdict}`}
        points={reports.map(({ on, value }) => `${x(on)},${y(value)}`).join(' ')}
      />
      {reports.map(({ on, value }) => (
        <circle
          key={on}
          className={`trend-dot ${verdict}`}
          cx={x(on)}
          cy={y(value)}
          r={on === newest.on ? 4 : 2.5}
        />
      ))}
      <line className="trend-base" x1={0} x2={WIDTH} y1={BASE} y2={BASE} />
      {monthsBetween(plan.starts, plan.deadline)
        .filter((_, i) => i % 2 === 0)
        .map(({ month, middle }) => (
          <text key={month} className="trend-month" x={x(middle)} y={HEIGHT - 4}>
            {monthLabel(month, language)}
          </text>
        ))}
    </svg>
  );
}
