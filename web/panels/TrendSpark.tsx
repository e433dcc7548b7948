import './TrendChart.css';
import type { SeriesPoint } from '../../geodata/figure/series.ts';
import type { Plan, TargetDefinition } from '../../geodata/plan/plan.ts';
import type { Judgement } from '../../geodata/verdict/judge.ts';
import { figuresOf, observationsOf } from '../../geodata/verdict/observations.ts';
import { trendLines } from '../../geodata/verdict/trend-lines.ts';
import { points } from '../figures/svg-points.ts';

type Props = {
  readonly target: TargetDefinition;
  readonly plan: Pick<Plan, 'starts' | 'deadline'>;
  readonly series: readonly SeriesPoint[];
  readonly on: string;
  readonly judgement: Judgement;
};

const WIDTH = 84;
const HEIGHT = 26;
const BOX = { width: WIDTH - 4, top: 3, base: HEIGHT - 3 };

/** The course of a target in the space of a word; what it shows stands in words below it. */
export function TrendSpark({ target, plan, series, on, judgement }: Props) {
  const lines = trendLines(plan, observationsOf(target, figuresOf(plan, series, on)), judgement, BOX);
  const newest = lines?.points.at(-1)?.at;
  if (lines === null || newest === undefined) return null;
  const { verdict } = judgement;
  return (
    <svg className="trend-spark trend" viewBox={`-2 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line className="trend-threshold" x1={0} x2={BOX.width} y1={lines.threshold} y2={lines.threshold} />
      {lines.band === null ? null : (
        <polygon className={`trend-band ${verdict}`} points={points(lines.band)} />
      )}
      {lines.forecast === null ? null : (
        <polyline className={`trend-forecast ${verdict}`} points={points(lines.forecast)} />
      )}
      <polyline className={`trend-course ${verdict}`} points={points(lines.points.map(({ at }) => at))} />
      <circle className={`trend-dot ${verdict}`} cx={newest[0]} cy={newest[1]} r={2.5} />
    </svg>
  );
}
