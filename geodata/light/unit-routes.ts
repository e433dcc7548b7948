import type { RouteSum } from './coverage.ts';
import { LIT_CODES, OUTSIDE, type SegmentTable } from './segment-table.ts';

export type UnitRouteColumns = Pick<SegmentTable, 'count' | 'unit' | 'route' | 'lit' | 'weight' | 'lengthM'>;

/** Routes by unit (index of the table), routes by number; a route in several units stands in each with its part. */
export type UnitRoutes = Map<number, Map<number, RouteSum>>;

/** Weighted metres of the counted rows by unit, route and state of light. What lies outside every unit is left out. */
export function unitRoutes(table: UnitRouteColumns, isCounted: (row: number) => boolean): UnitRoutes {
  const units: UnitRoutes = new Map();
  for (let row = 0; row < table.count; row++) {
    const unit = table.unit[row] ?? OUTSIDE;
    if (unit === OUTSIDE || !isCounted(row)) continue;
    const routes = units.get(unit) ?? new Map<number, RouteSum>();
    units.set(unit, routes);
    const route = table.route[row] ?? 0;
    const sum = routes.get(route) ?? { lit: 0, unlit: 0, unknown: 0 };
    routes.set(route, sum);
    const metres = (table.lengthM[row] ?? 0) * (table.weight[row] ?? 1);
    if (table.lit[row] === LIT_CODES.yes) sum.lit += metres;
    else if (table.lit[row] === LIT_CODES.no) sum.unlit += metres;
    else sum.unknown += metres;
  }
  return units;
}
