import { figureProblems } from '../figure/figure-problems.ts';
import { isCounted, type SeriesPoint } from '../figure/series.ts';
import type { Plan, TargetDefinition } from '../plan/plan.ts';
import { type Day, earlierDay } from '../time/day.ts';
import type { Observation } from './forecast.ts';
import { readPoint } from './reading.ts';

type Period = Pick<Plan, 'starts' | 'deadline'>;

/**
 * The figures that count as of `on`, withheld ones included: of the plan period, both ends included, none after `on`, one a day (the
 * day's last wins), oldest first. A point to which no subject reported is no figure.
 */
export function figuresOf(plan: Period, series: readonly SeriesPoint[], on: Day): SeriesPoint[] {
  const until = earlierDay(on, plan.deadline);
  const byDay = new Map<Day, SeriesPoint>();
  for (const point of series) {
    const isFigure = !isCounted(point) || point.reporting > 0 || point.subjects === 0;
    if (isFigure && point.validOn >= plan.starts && point.validOn <= until) byDay.set(point.validOn, point);
  }
  return [...byDay.values()].sort((a, b) => (a.validOn < b.validOn ? -1 : 1));
}

/** Figures as values, see `Reading.value`; withheld figures, the wrong ones and those with nothing to count are left out. */
export function observationsOf(target: TargetDefinition, figures: readonly SeriesPoint[]): Observation[] {
  return figures.flatMap((point) => {
    if (!isCounted(point) || figureProblems(target.rule, point).length > 0) return [];
    const { value } = readPoint(target.rule, point);
    return value === null ? [] : [{ day: point.validOn, value }];
  });
}
