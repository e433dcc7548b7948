import './Sparkline.css';
import type { Plan } from '../../geodata/plan/plan.ts';
import { dayNumber } from '../../geodata/time/day.ts';
import type { ProgressPoint } from '../figures/progress.ts';
import { m } from '../paraglide/messages.js';

type Props = {
  readonly points: readonly ProgressPoint[];
  readonly of: number;
  readonly plan: Pick<Plan, 'starts' | 'deadline'>;
};

const WIDTH = 120;
const HEIGHT = 32;
const PAD = 4;

/** How many communes had met a target at the end of each reporting period; the line above is all of them. */
export function MetTrend({ points, of, plan }: Props) {
  const newest = points.at(-1);
  if (newest === undefined || of === 0) return null;
  const [start, end] = [dayNumber(plan.starts), dayNumber(plan.deadline)];
  const x = (day: string) => ((dayNumber(day) - start) / (end - start)) * WIDTH;
  const y = (met: number) => HEIGHT - PAD - (met / of) * (HEIGHT - 2 * PAD);
  return (
    <svg
      className="met-trend"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={points.map(({ met }) => met).join(', ')}
    >
      <title>{m.profile_met_trend({ values: points.map(({ met }) => met).join(' → ') })}</title>
      <line className="met-goal" x1={0} x2={WIDTH} y1={y(of)} y2={y(of)} />
      <polyline points={points.map(({ on, met }) => `${x(on)},${y(met)}`).join(' ')} />
      <circle cx={x(newest.on)} cy={y(newest.met)} r={3} />
    </svg>
  );
}
