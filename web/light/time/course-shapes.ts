import type { CoverageCourse } from '../../../geodata/contract/lighting.ts';
import { coverageAt } from '../../../geodata/light/coverage-on-day.ts';
import { type Day, dayNumber } from '../../../geodata/time/day.ts';

type Point = readonly [x: number, y: number];

export interface CourseShapes {
  /** What is known to be lit: a line, and the ground under it. */
  readonly low: readonly Point[];
  readonly ground: readonly Point[];
  /** Between known to be lit and perhaps lit. */
  readonly band: readonly Point[];
}

/** A span of days laid over a width. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** Where a day lies across a width, 0 to `width`. */
export function dayX({ first, last }: Span, width: number, day: Day): number {
  const [from, to] = [dayNumber(first), dayNumber(last)];
  return to === from ? width : Math.min(1, Math.max(0, (dayNumber(day) - from) / (to - from))) * width;
}

/**
 * The curve of coverage by km as steps, since a value holds until the next day with a change; y grows downward, from
 * `height` (0 %) to 0 (100 %).
 */
export function courseShapes(
  days: readonly Day[],
  course: CoverageCourse,
  span: Span,
  { width, height }: { readonly width: number; readonly height: number },
): CourseShapes {
  const low: Point[] = [];
  const high: Point[] = [];
  days.forEach((day, at) => {
    const { interval } = coverageAt(course, at);
    if (interval === null) return;
    const from = dayX(span, width, at === 0 ? span.first : day);
    const to = dayX(span, width, days[at + 1] ?? span.last);
    const [lowY, highY] = [interval.low, interval.high].map((share) => height * (1 - share));
    low.push([from, lowY ?? height], [to, lowY ?? height]);
    high.push([from, highY ?? height], [to, highY ?? height]);
  });
  const [first, last] = [low[0], low.at(-1)];
  return {
    low,
    band: [...high, ...low.toReversed()],
    ground: first === undefined || last === undefined ? [] : [[first[0], height], ...low, [last[0], height]],
  };
}
