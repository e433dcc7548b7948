import type { RoadClass } from '../../../geodata/light/road-class.ts';
import { LIT_CODES, type SegmentTable } from '../../../geodata/light/segment-table.ts';

/** Part of a row of the table: metres before weight. */
export type Piece = { readonly row: number; readonly metres: number };

export type DarkRoute = {
  readonly route: number;
  readonly name: string;
  readonly roadClass: RoadClass;
  readonly unlitKm: number;
  readonly totalKm: number;
  /** The segment with its longest dark piece: what a press on the list opens. */
  readonly segment: number;
  /** West, south, east, north of its dark pieces. */
  readonly bounds: readonly [number, number, number, number];
  /** Its dark pieces in the place. */
  readonly rows: readonly number[];
};

export type Darkness = {
  /** Longest first, at most `shown`. */
  readonly routes: readonly DarkRoute[];
  /** Weighted km: lit but broken or off; unlit with an approved promise. */
  readonly brokenKm: number;
  readonly promisedKm: number;
};

type Sum = {
  unlit: number;
  total: number;
  longest: number;
  row: number;
  rows: number[];
  bounds: [number, number, number, number];
};

/** What is dark among some pieces, route by route. */
export function darkRoutes(table: SegmentTable, pieces: Iterable<Piece>, shown: number): Darkness {
  const sums = new Map<number, Sum>();
  let broken = 0;
  let promised = 0;
  for (const { row, metres } of pieces) {
    const weighted = metres * (table.weight[row] ?? 1);
    const route = table.route[row] ?? 0;
    const sum = sums.get(route) ?? {
      ...{ unlit: 0, total: 0, longest: 0, row, rows: [] },
      bounds: [180, 90, -180, -90],
    };
    sums.set(route, sum);
    sum.total += weighted;
    if (table.lit[row] === LIT_CODES.yes && table.broken[row] === 1) broken += weighted;
    if (table.lit[row] !== LIT_CODES.no) continue;
    sum.unlit += weighted;
    sum.rows.push(row);

    if (table.promised[row] === 1) promised += weighted;
    if (metres > sum.longest) {
      sum.longest = metres;
      sum.row = row;
    }
    widen(sum.bounds, table, row);
  }
  const routes = [...sums]
    .filter(([, sum]) => sum.unlit > 0)
    .sort(([, p], [, q]) => q.unlit - p.unlit)
    .slice(0, shown)
    .map(([route, { unlit, total, row, rows, bounds }]) => ({
      route,
      name: table.routeNames[table.name[row] ?? -1] ?? '',
      roadClass: table.classes[table.class[row] ?? 0] ?? 'special',
      unlitKm: unlit / 1000,
      totalKm: total / 1000,
      segment: table.segment[row] ?? 0,
      bounds,
      rows,
    }));
  return { routes, brokenKm: broken / 1000, promisedKm: promised / 1000 };
}

/** Grows `bounds` until it holds every vertex of a row. */
export function widen(bounds: [number, number, number, number], table: SegmentTable, row: number): void {
  const end = (table.starts[row + 1] ?? 0) * 2;
  for (let at = (table.starts[row] ?? 0) * 2; at < end; at += 2) {
    const lon = table.positions[at] ?? 0;
    const lat = table.positions[at + 1] ?? 0;
    bounds[0] = Math.min(bounds[0], lon);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lon);
    bounds[3] = Math.max(bounds[3], lat);
  }
}
