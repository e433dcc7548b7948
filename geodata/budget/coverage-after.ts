import { type Coverage, coverageOfRoutes, type RouteSum } from '../light/coverage.ts';
import type { SegmentTable } from '../light/segment-table.ts';
import type { UnitRoutes } from '../light/unit-routes.ts';

/** A unit before and after the works are done, nothing else having changed. */
export interface UnitChange {
  /** Index of the table. */
  readonly unit: number;
  readonly before: Coverage;
  readonly after: Coverage;
  /**
   * met: every counted route is lit, and was not before. no_dark: no route is known to be dark any more, some are
   * unknown, so that it may be met. Null: neither, or the same as before.
   */
  readonly turns: 'met' | 'no_dark' | null;
}

/** The units that the rows lie in, in the order of the table, when those rows are lit. Rows: unlit and counted. */
export function coverageAfter(
  table: Pick<SegmentTable, 'unit' | 'route' | 'weight' | 'lengthM'>,
  routes: UnitRoutes,
  rows: Iterable<number>,
  litShare = 1,
): UnitChange[] {
  const changed = new Map<number, Map<number, RouteSum>>();
  for (const row of rows) {
    const unit = table.unit[row] ?? -1;
    const before = routes.get(unit);
    if (before === undefined) continue;
    const after = changed.get(unit) ?? new Map(before);
    changed.set(unit, after);
    const route = table.route[row] ?? 0;
    const sum = after.get(route);
    if (sum === undefined) continue;
    const metres = (table.lengthM[row] ?? 0) * (table.weight[row] ?? 1);
    after.set(route, { ...sum, lit: sum.lit + metres, unlit: Math.max(0, sum.unlit - metres) });
  }
  return [...changed]
    .sort(([a], [b]) => a - b)
    .map(([unit, sums]) => {
      const before = coverageOfRoutes(routes.get(unit)?.values() ?? [], litShare);
      const after = coverageOfRoutes(sums.values(), litShare);
      return { unit, before, after, turns: turnOf(before, after) };
    });
}

/** What a unit turns to, from how it was and is. */
export function turnOf(before: Coverage, after: Coverage): UnitChange['turns'] {
  if (after.routes.lit === after.routes.total)
    return before.routes.lit === before.routes.total ? null : 'met';
  return after.routes.unlit === 0 && before.routes.unlit > 0 ? 'no_dark' : null;
}
