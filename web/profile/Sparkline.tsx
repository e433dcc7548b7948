import '../panels/TrendChart.css';
import './Sparkline.css';
import { isCounted, type SeriesPoint } from '../../geodata/figure/series.ts';
import type { Plan, TargetDefinition } from '../../geodata/plan/plan.ts';
import { dayNumber } from '../../geodata/time/day.ts';
import type { Judgement } from '../../geodata/verdict/judge.ts';
import { readPoint } from '../../geodata/verdict/reading.ts';
import { valueText } from '../../geodata/verdict/value-text.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';

type Props = {
  readonly target: TargetDefinition;
  readonly plan: Pick<Plan, 'starts' | 'deadline'>;
  readonly series: readonly SeriesPoint[];
  readonly judgement: Judgement;
};

const WIDTH = 150;
const HEIGHT = 44;
const PAD = 4;

/** A commune's course over the plan on a line of text: its threshold, its forecast and the band of it. */
export function Sparkline({ target, plan, series, judgement }: Props) {
  const language = useLanguage();
  const { threshold, forecast, verdict } = judgement;
  const reports = series.filter(isCounted).flatMap((point) => {
    const { value } = readPoint(target.rule, point);
    return value === null ? [] : [{ on: point.validOn, value }];
  });
  const newest = reports.at(-1);
  if (newest === undefined) {
    return <span className="sparkline-none">{valueText(target, judgement, language) ?? m.no_figure()}</span>;
  }
  const [start, end] = [dayNumber(plan.starts), dayNumber(plan.deadline)];
  const values = [threshold, ...reports.map(({ value }) => value)];
  if (forecast !== null) values.push(forecast.low ?? forecast.value, forecast.high ?? forecast.value);
  const [low, high] = [Math.min(0, ...values), Math.max(...values, 0)];
  const x = (day: string) => Math.min(1, (dayNumber(day) - start) / (end - start)) * WIDTH;
  const y = (value: number) => HEIGHT - PAD - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * PAD);
  return (
    <svg
      className="trend sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={m.trend_text({ n: reports.length, value: valueText(target, judgement, language) ?? '–' })}
    >
      <line className="trend-threshold" x1={0} x2={WIDTH} y1={y(threshold)} y2={y(threshold)} />
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
      <circle className={`trend-dot ${verdict}`} cx={x(newest.on)} cy={y(newest.value)} r={3} />
    </svg>
  );
}
