import type { Beside } from '../../../geodata/budget/beside-works.ts';
import type { RoadCase } from '../../../geodata/budget/choose-road-works.ts';
import type { Criterion, Scenario } from '../../../geodata/budget/scenario.ts';
import { worksOfRoads } from '../../../geodata/budget/works-of-roads.ts';
import { darkGaps } from '../../../geodata/light/dark-gaps.ts';
import { LIT_CODES, type SegmentTable } from '../../../geodata/light/segment-table.ts';
import { unitRoutes } from '../../../geodata/light/unit-routes.ts';

/** Every road of the table counted, the place being some of its rows: all when not given. */
export function caseOf(
  table: SegmentTable,
  {
    households = {},
    withPromised = false,
    beside = null,
    pieces = Array.from(table.lengthM, (metres, row) => ({ row, metres })),
  }: {
    readonly households?: Readonly<Record<string, number>>;
    readonly withPromised?: boolean;
    readonly beside?: Beside | null;
    readonly pieces?: readonly { readonly row: number; readonly metres: number }[];
  } = {},
): RoadCase {
  const isCounted = (row: number) => table.unit[row] !== -1;
  const gaps = darkGaps(
    table,
    (row) => table.lit[row] === LIT_CODES.no && isCounted(row),
    Number.POSITIVE_INFINITY,
  );
  const gapAt = new Int32Array(table.count).fill(-1);
  gaps.forEach(({ rows }, at) => {
    for (const row of rows) gapAt[row] = at;
  });
  const { works, place } = worksOfRoads(table, {
    pieces,
    isCounted,
    gaps,
    gapAt,
    households: table.units.map((code) => households[code] ?? null),
    withPromised,
    beside,
  });
  return { table, works, place, routes: unitRoutes(table, isCounted) };
}

/** A straight line from x to x + 1, in thousandths of a degree; neighbours join, others do not. */
export const from = (x: number) => ({
  coordinates: [
    [106 + x / 1000, 11.3],
    [106 + (x + 1) / 1000, 11.3],
  ],
});

/** One criterion alone. */
export const only = (criterion: Criterion, weight = 1): Scenario['weights'] => ({
  households: 0,
  schools: 0,
  accidents: 0,
  gaps: 0,
  communes: 0,
  [criterion]: weight,
});
