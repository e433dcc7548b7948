import type { Plan } from '../../geodata/plan/plan.ts';
import type { Outlook } from '../../geodata/verdict/outlook.ts';
import { dayScale, type TrendBox } from '../../geodata/verdict/trend-lines.ts';
import type { ProgressPoint } from '../figures/progress.ts';

type Point = readonly [x: number, y: number];

export interface CourseLines {
  /** Communes that had met the target, period by period, up to the day shown; its last point is that day. */
  readonly course: readonly [Point, ...Point[]];
  /** The same closed along the base line. */
  readonly area: readonly Point[];
  /** Where it is heading at the deadline, and between what; null on the deadline or without an outlook. */
  readonly forecast: readonly Point[] | null;
  readonly band: readonly Point[] | null;
}

interface Course {
  readonly points: readonly ProgressPoint[];
  readonly on: string;
  readonly met: number;
  readonly of: number;
  readonly outlook: Outlook | null;
}

/** The course of a target in a box whose top means "all communes". In a portal without communes it lies on the base. */
export function courseLines(
  plan: Pick<Plan, 'starts' | 'deadline'>,
  { points, on, met, of, outlook }: Course,
  { width, top, base }: TrendBox,
): CourseLines {
  const x = dayScale(plan, width);
  const y = (count: number) => (of === 0 ? base : base - (count / of) * (base - top));
  const now: Point = [x(on), y(met)];
  const seen = points
    .filter((point) => point.on < on && point.on >= plan.starts)
    .map((point): Point => [x(point.on), y(point.met)]);
  const course: [Point, ...Point[]] = seen[0] === undefined ? [now] : [seen[0], ...seen.slice(1), now];
  const isAhead = outlook !== null && on < plan.deadline;
  return {
    course,
    area: [[course[0][0], base], ...course, [now[0], base]],
    forecast: isAhead ? [now, [width, y(outlook.expected)]] : null,
    band: isAhead ? [now, [width, y(outlook.high)], [width, y(outlook.low)]] : null,
  };
}
