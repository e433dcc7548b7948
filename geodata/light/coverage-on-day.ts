import type { CoverageCourse } from '../contract/lighting.ts';
import type { Day } from '../time/day.ts';
import type { Coverage } from './coverage.ts';

/** Coverage on a day, read from a course; the first day stands for all before it. Null: there is no day. */
export function coverageOnDay(days: readonly Day[], course: CoverageCourse, on: Day): Coverage | null {
  const last = days.findLastIndex((day) => day <= on);
  return days.length === 0 ? null : coverageAt(course, Math.max(0, last));
}

/** Coverage at one place of a course. */
export function coverageAt({ km, routes }: CoverageCourse, at: number): Coverage {
  const amounts = ({ lit, unlit, unknown }: CoverageCourse['km']) => {
    const all = { lit: lit[at] ?? 0, unlit: unlit[at] ?? 0, unknown: unknown[at] ?? 0 };
    return { ...all, total: all.lit + all.unlit + all.unknown };
  };
  const interval = ({ lit, unknown, total }: Coverage['km']) =>
    total === 0 ? null : { low: lit / total, high: (lit + unknown) / total };
  const [lengths, counts] = [amounts(km), amounts(routes)];
  return { km: lengths, routes: counts, interval: interval(lengths), routeInterval: interval(counts) };
}
